package innkeeper.hotel.search.domain;

import innkeeper.hotel.place.domain.Place;

/**
 * A city in which there are hotels to be found, whatever they call it.
 *
 * @param name    as most of its hotels write it
 * @param country ISO 3166-1, two letters
 * @param hotels  how many sell rooms there
 */
public record City(String name, String country, int hotels, Place place) {}

package innkeeper.hotel.search.domain;

/**
 * A city in which there are hotels to be found.
 *
 * @param name    as one of its hotels writes it, of those that differ in case alone
 * @param country ISO 3166-1, two letters
 * @param hotels  how many sell rooms there
 */
public record City(String name, String country, int hotels) {}

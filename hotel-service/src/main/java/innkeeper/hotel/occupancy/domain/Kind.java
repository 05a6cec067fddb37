package innkeeper.hotel.occupancy.domain;

import java.util.function.ToLongFunction;

/**
 * Rooms that are alike, of which some are free.
 *
 * @param price of one of them with these guests, in minor units; not negative
 */
public record Kind<T>(T what, Capacity capacity, int left, ToLongFunction<Occupancy> price) {}

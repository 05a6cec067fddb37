package innkeeper.hotel.occupancy.domain;

import java.util.List;

/**
 * Rooms of several kinds that take a group together, larger ones first.
 *
 * @param price of all of them, in minor units
 */
public record Combination<T>(List<Placed<T>> rooms, long price) {
    /** One of the rooms, with who sleeps in it. */
    public record Placed<T>(T what, Occupancy guests) {}

    public Combination {
        rooms = List.copyOf(rooms);
    }
}

package innkeeper.booking.room.domain;

import java.util.List;

/**
 * Who sleeps in one room.
 *
 * @param childrenAges in whole years on the day of arrival, one for each child
 */
public record Occupancy(int adults, List<Integer> childrenAges) {
    public Occupancy {
        if (adults < 1) {
            throw new IllegalArgumentException("a room needs an adult, not %d".formatted(adults));
        }
        childrenAges = List.copyOf(childrenAges);
    }

    public static Occupancy adults(int adults) {
        return new Occupancy(adults, List.of());
    }

    public int people() {
        return adults + childrenAges.size();
    }
}

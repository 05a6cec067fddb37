package innkeeper.hotel.occupancy.domain;

import java.util.List;

/**
 * Who sleeps in one room.
 *
 * @param childrenAges in whole years on the day of arrival, one for each child
 */
public record Occupancy(int adults, List<Integer> childrenAges) {
    public static final int OLDEST_CHILD = 17;

    public Occupancy {
        childrenAges = List.copyOf(childrenAges);
        if (adults < 1) {
            throw new IllegalArgumentException("a room needs an adult, not %d".formatted(adults));
        }
        if (childrenAges.stream().anyMatch(age -> age < 0 || age > OLDEST_CHILD)) {
            throw new IllegalArgumentException("children of %s years".formatted(childrenAges));
        }
    }

    public static Occupancy adults(int adults) {
        return new Occupancy(adults, List.of());
    }

    public int children() {
        return childrenAges.size();
    }

    public int people() {
        return adults + children();
    }
}

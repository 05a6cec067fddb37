package innkeeper.hotel.occupancy.domain;

/**
 * How many people one room sleeps: each of the three limits holds by itself, so that neither an adult takes a child's place
 * beyond {@code adults} nor a child an adult's beyond {@code children}.
 *
 * @param total adults and children together
 */
public record Capacity(int adults, int children, int total) {
    public Capacity {
        if (adults < 1 || children < 0 || !isConsistent(adults, children, total)) {
            throw new IllegalArgumentException(
                    "a room for %d adults, %d children, %d in all".formatted(adults, children, total));
        }
    }

    /** Whether each limit can be reached, with an adult in the room. */
    public static boolean isConsistent(int adults, int children, int total) {
        return total >= adults && total > children && total <= adults + children;
    }

    public boolean sleeps(Occupancy occupancy) {
        return occupancy.adults() <= adults && occupancy.children() <= children && occupancy.people() <= total;
    }

    /** The fewest rooms that sleep so many, where an adult is in each; children for whom there is no place need one too many. */
    int roomsFor(Occupancy people) {
        int forChildren = people.children() == 0 ? 0 : children == 0 ? people.adults() + 1 : ceiling(people.children(), children);
        return Math.max(Math.max(ceiling(people.adults(), adults), ceiling(people.people(), total)), forChildren);
    }

    private static int ceiling(int people, int places) {
        return Math.ceilDiv(people, places);
    }
}

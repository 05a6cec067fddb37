package innkeeper.hotel.occupancy.domain;

/** What a child of these ages, both included, adds to the price of a night. */
public record AgeBand(int from, int to, Difference difference) {
    public AgeBand {
        if (from < 0 || to < from || to > Occupancy.OLDEST_CHILD) {
            throw new IllegalArgumentException("children from %d to %d years".formatted(from, to));
        }
    }

    boolean has(int age) {
        return age >= from && age <= to;
    }
}

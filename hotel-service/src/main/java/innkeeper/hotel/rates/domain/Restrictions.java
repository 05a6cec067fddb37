package innkeeper.hotel.rates.domain;

/**
 * What keeps a night from being sold although rooms are free.
 *
 * @param minStay nights that a stay has at least which includes this one
 * @param closed to every stay that includes this night
 * @param closedToArrival that no stay begins on this night
 * @param closedToDeparture that no stay ends on this day; the only one of a day of departure that counts
 */
public record Restrictions(int minStay, boolean closed, boolean closedToArrival, boolean closedToDeparture) {
    public static final Restrictions NONE = new Restrictions(1, false, false, false);

    public Restrictions {
        if (minStay < 1) {
            throw new IllegalArgumentException("a minimum stay of %d nights".formatted(minStay));
        }
    }

    /** What is said of each of them. */
    public record Change(
            Edit<Integer> minStay, Edit<Boolean> closed, Edit<Boolean> closedToArrival, Edit<Boolean> closedToDeparture) {
        public static final Change NONE =
                new Change(new Edit.Keep<>(), new Edit.Keep<>(), new Edit.Keep<>(), new Edit.Keep<>());

        /** That both say something of the same one. */
        boolean meets(Change other) {
            return said(minStay, other.minStay) || said(closed, other.closed)
                    || said(closedToArrival, other.closedToArrival) || said(closedToDeparture, other.closedToDeparture);
        }

        private static boolean said(Edit<?> one, Edit<?> other) {
            return !(one instanceof Edit.Keep || other instanceof Edit.Keep);
        }

        public Change closed(Edit<Boolean> said) {
            return new Change(minStay, said, closedToArrival, closedToDeparture);
        }
    }
}

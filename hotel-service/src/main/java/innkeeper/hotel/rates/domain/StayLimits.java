package innkeeper.hotel.rates.domain;

/** Which stays a plan is for: how long, in nights, and how many days before check-in they are booked. */
public record StayLimits(int minStay, int maxStay, int minDaysAhead, int maxDaysAhead) {
    /** Of the two upper limits, where there is none. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;
    public static final StayLimits NONE = new StayLimits(1, NO_LIMIT, 0, NO_LIMIT);

    public StayLimits {
        if (minStay < 1 || maxStay < minStay) {
            throw new IllegalArgumentException("stays of %d to %d nights".formatted(minStay, maxStay));
        }
        if (minDaysAhead < 0 || maxDaysAhead < minDaysAhead) {
            throw new IllegalArgumentException("booked %d to %d days ahead".formatted(minDaysAhead, maxDaysAhead));
        }
    }

    public boolean isBookable(long daysAhead) {
        return daysAhead >= minDaysAhead && daysAhead <= maxDaysAhead;
    }
}

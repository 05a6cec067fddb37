package innkeeper.hotel.occupancy.domain;

/** How much may still be tried, so that no house and no group keeps others waiting. */
final class Work {
    private long steps;

    Work(long steps) {
        this.steps = steps;
    }

    void done(long more) {
        steps -= more;
    }

    boolean isOver() {
        return steps < 0;
    }
}

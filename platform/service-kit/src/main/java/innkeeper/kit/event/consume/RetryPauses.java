package innkeeper.kit.event.consume;

import java.time.Duration;

/** The pauses between attempts at one event: doubled each time, up to 15 seconds. */
record RetryPauses(Duration first) {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LAST_DOUBLING = 10;

    /** @param attempt the one that failed, from 1 */
    Duration after(int attempt) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, LAST_DOUBLING));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}

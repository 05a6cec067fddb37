package innkeeper.standin.telegram.update;

import java.time.Duration;

/** What befalls the next updates: each may come twice, after the one that follows it, or late. */
final class Disorder {
    /** How long an update that is to be overtaken waits for one that overtakes it. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

    private int again;
    private int swapped;
    private int late;
    private Duration delay = Duration.ZERO;

    void again(int updates) {
        again = updates;
    }

    void swapped(int updates) {
        swapped = updates;
    }

    void late(int updates, Duration by) {
        late = updates;
        delay = by;
    }

    boolean takeAgain() {
        return again > 0 && again-- > 0;
    }

    /** How long the next update is held for another to overtake it. */
    Duration takeSwapped() {
        return swapped > 0 && swapped-- > 0 ? LONGEST_HOLD : Duration.ZERO;
    }

    Duration takeLate() {
        return late > 0 && late-- > 0 ? delay : Duration.ZERO;
    }
}

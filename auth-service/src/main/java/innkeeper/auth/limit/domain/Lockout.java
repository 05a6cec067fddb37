package innkeeper.auth.limit.domain;

import java.time.Duration;

/**
 * How long wrong passwords in a row keep the next one waiting.
 *
 * @param threshold the first failure that is followed by a pause
 * @param firstPause after that failure; each further one doubles it; none where it is zero
 * @param longestPause where the doubling ends
 * @param memory how long after a pause the failures still count
 */
public record Lockout(int threshold, Duration firstPause, Duration longestPause, Duration memory) {
    public Lockout {
        if (threshold < 1 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "lock-out after %d failures from %s to %s".formatted(threshold, firstPause, longestPause));
        }
    }

    Duration pauseAfter(int failures) {
        if (failures < threshold || firstPause.isZero()) {
            return Duration.ZERO;
        }
        Duration pause = firstPause;
        for (int more = failures - threshold; more > 0 && pause.compareTo(longestPause) < 0; more--) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}

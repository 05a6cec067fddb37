package innkeeper.auth.domain.limit;

import java.time.Duration;

/** So many requests in so long a time: all at once if need be, given back evenly. */
public record Quota(int count, Duration window) {
    public Quota {
        if (count < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("quota %d in %s allows nothing".formatted(count, window));
        }
    }
}

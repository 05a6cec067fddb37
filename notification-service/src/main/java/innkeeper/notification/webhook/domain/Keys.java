package innkeeper.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What signs the calls to an endpoint, each sealed.
 *
 * @param before      what signed before it; empty where there was none
 * @param beforeUntil until then that signs too
 */
public record Keys(String current, String before, Instant beforeUntil) {
    private static final Duration OVERLAP = Duration.ofHours(24);

    public static Keys first(String sealed) {
        return new Keys(sealed, "", Instant.EPOCH);
    }

    public Keys rotated(String sealed, Instant now) {
        return new Keys(sealed, current, now.plus(OVERLAP));
    }

    /** The newest first. */
    public List<String> goodAt(Instant now) {
        return !before.isEmpty() && now.isBefore(beforeUntil) ? List.of(current, before) : List.of(current);
    }
}

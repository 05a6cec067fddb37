package innkeeper.local.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** When a service that died is started again: after longer and longer pauses, and no more once it dies too often. */
final class Restarts {
    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** How long to wait before it is started again; nothing when that is hopeless. */
    Optional<Duration> after(Instant death) {
        deaths.removeIf(earlier -> earlier.isBefore(death.minus(WITHIN)));
        deaths.add(death);
        return deaths.size() > MOST ? Optional.empty() : Optional.of(FIRST_PAUSE.multipliedBy(1L << deaths.size() - 1));
    }

    static String patience() {
        return "%d times within %d minutes".formatted(MOST + 1, WITHIN.toMinutes());
    }
}

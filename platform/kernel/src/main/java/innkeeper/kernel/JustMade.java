package innkeeper.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for what another service has made a moment ago and tells of by an event that is not here yet. Nobody waits for anything
 * else: its id says when it was made (RFC 9562, 5.7), and clocks of two services may differ a little.
 */
public final class JustMade {
    private static final int MOST_PAUSES = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration NEW = Duration.ofSeconds(10);

    private final Clock clock;
    private final Runnable pause;

    /** Waits for a second at most. */
    public JustMade(Clock clock) {
        this(clock, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    /** @param pause between two looks; of {@value #MOST_PAUSES} at most */
    public JustMade(Clock clock, Runnable pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** What the look finds, which is repeated as long as it finds nothing and waiting makes sense. */
    public <T> Optional<T> find(UUID id, Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        for (int pauses = 0; found.isEmpty() && pauses < MOST_PAUSES && isNew(id); pauses++) {
            pause.run();
            found = look.get();
        }
        return found;
    }

    private boolean isNew(UUID id) {
        return id.version() == 7
                && Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), clock.instant()).abs()
                        .compareTo(NEW) < 0;
    }
}

package innkeeper.kit.limit;

import java.time.Instant;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;

/** Our clock as the library reads it; its parts must all read the same one, or they refill against each other. */
record ClockMeter(Clock clock) implements TimeMeter {
    static final long NANOS = 1_000_000_000;

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}

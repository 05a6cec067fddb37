package innkeeper.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one clock of every service. It ticks in microseconds, so that what PostgreSQL gives back equals what was put in. */
public final class Clocks {
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    private Clocks() {}

    public static Clock system() {
        return SYSTEM;
    }

    /** A moment that somebody else told, as far as we can keep it. */
    public static Instant kept(Instant told) {
        return told.truncatedTo(ChronoUnit.MICROS);
    }
}

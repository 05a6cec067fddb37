package innkeeper.sample.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Reads every clock that there is; the rule must see each. */
final class Violator {
    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    LocalDate dateInAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock systemClock() {
        return Clock.systemUTC();
    }

    Clock coarseClock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    InstantSource source() {
        return InstantSource.system();
    }

    LocalDate dateByAClockThatWasGiven(Clock clock) {
        return LocalDate.now(clock);
    }

    long howLongItTook() {
        return System.nanoTime();
    }
}

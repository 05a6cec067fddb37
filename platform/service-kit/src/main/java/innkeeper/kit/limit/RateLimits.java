package innkeeper.kit.limit;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.settings.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much of every limit is used up, by all instances together. */
public interface RateLimits {
    /** Takes one request off the rate of {@code key}, if there is one left. */
    Verdict consume(String limit, Rate rate, String key);

    /** Forgets whoever has the whole rate again by then; answers how many. */
    long forgetRefilledBefore(Instant time);

    /** Does so again and again, as long as the service runs. */
    default Part upkeep(Clock clock) {
        return new PeriodicTask("forget-limits", Duration.ofMinutes(10), () -> forgetRefilledBefore(clock.instant()));
    }
}

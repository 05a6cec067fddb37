package innkeeper.kit.limit;

import innkeeper.kit.settings.Rate;
import java.time.Instant;

/** How much of every limit is used up, by all instances together. */
public interface RateLimits {
    /** Takes one request off the rate of {@code key}, if there is one left. */
    Verdict consume(String limit, Rate rate, String key);

    /** Forgets whoever has the whole rate again by then; answers how many. */
    long forgetRefilledBefore(Instant time);
}

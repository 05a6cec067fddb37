package innkeeper.auth.usecase.limit;

import innkeeper.auth.domain.limit.Limit;
import innkeeper.auth.domain.limit.Quota;
import innkeeper.auth.domain.limit.Verdict;
import java.time.Instant;

/** How much of every limit is used up, by all instances together. */
public interface RateLimits {
    /** Takes one request off the quota of {@code key}, if there is one left. */
    Verdict consume(Limit limit, Quota quota, String key);

    /** Forgets whoever has the whole quota again by then; answers how many. */
    long forgetRefilledBefore(Instant time);
}

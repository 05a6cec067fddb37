package innkeeper.testkit.limit;

import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rate limits in memory, whose requests are never given back. */
public final class CountedRequests implements RateLimits {
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    @Override
    public Verdict consume(String limit, Rate rate, String key) {
        int used = counted.merge(limit + key, 1, Integer::sum);
        boolean allowed = used <= rate.count();
        return new Verdict(limit, allowed, Math.max(0, rate.count() - used), rate.period(),
                allowed ? Duration.ZERO : rate.period());
    }

    @Override
    public long forgetRefilledBefore(Instant time) {
        return 0;
    }
}

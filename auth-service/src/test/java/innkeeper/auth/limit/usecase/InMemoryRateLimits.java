package innkeeper.auth.limit.usecase;

import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The library's own buckets, of one process. */
public final class InMemoryRateLimits implements RateLimits {
    private final Map<List<Object>, Bucket> buckets = new HashMap<>();
    private final Clock clock;

    public InMemoryRateLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Verdict consume(String limit, Rate quota, String key) {
        var probe = buckets.computeIfAbsent(List.of(limit, quota, key), _ -> bucket(quota))
                .tryConsumeAndReturnRemaining(1);
        return new Verdict(limit, probe.isConsumed(), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public synchronized long forgetRefilledBefore(Instant time) {
        var before = buckets.size();
        buckets.entrySet().removeIf(entry -> {
            var quota = (Rate) entry.getKey().get(1);
            return !clock.instant().isBefore(time) && entry.getValue().getAvailableTokens() == quota.count();
        });
        return before - buckets.size();
    }

    private Bucket bucket(Rate quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.count()).refillGreedy(quota.count(), quota.period()))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        var now = clock.instant();
                        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }
}

package innkeeper.kit.limit;

import io.github.bucket4j.ConsumptionProbe;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import innkeeper.kit.database.Database;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Token buckets in PostgreSQL, so that all instances count together. Each instance counts on by itself for up to a
 * second and a twentieth of the quota before it tells the others, so that a busy address costs no SQL on most requests
 * (docs/decisions/0016).
 */
public final class SharedRateLimits implements RateLimits {
    private static final Duration ALONE_FOR = Duration.ofSeconds(1);
    private static final int SHARE_ALONE = 20;
    private static final int REMEMBERED = 50_000;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final BucketRows rows;
    private final ClockMeter clock;
    private final Buckets buckets;
    private final Cache<Counted, Bucket> counting =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(IDLE).build();

    public SharedRateLimits(Database database, Clock clock) {
        this.rows = new BucketRows(database);
        this.clock = new ClockMeter(clock);
        this.buckets = new Buckets(rows, this.clock);
    }

    @Override
    public Verdict consume(String limit, Rate rate, String key) {
        Bucket bucket = counting.get(new Counted(limit, rate, key), this::bucket);
        try {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            return new Verdict(limit, probe.isConsumed(), probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (RuntimeException e) {
            throw unwrapped(e);
        }
    }

    @Override
    public long forgetRefilledBefore(Instant time) {
        return rows.forgetRefilledBefore(time);
    }

    private Bucket bucket(Counted counted) {
        Rate rate = counted.rate();
        DelayOptimization alone = new DelayOptimization(
                new DelayParameters(Math.max(1, rate.count() / SHARE_ALONE), ALONE_FOR),
                NopeOptimizationListener.INSTANCE, clock);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.period()))
                .build();
        return buckets.builder().withOptimization(alone).build(counted.id(), () -> configuration);
    }

    /** Requests that are counted together fail together, each with the library's own exception around ours. */
    private static RuntimeException unwrapped(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Unavailable unavailable) {
                return unavailable;
            }
        }
        return failure;
    }

    private record Counted(String limit, Rate rate, String key) {
        /** A rate that changes starts afresh; the hash keeps addresses of people out of the table. */
        String id() {
            return Fingerprint.of("%s %d/%s %s".formatted(limit, rate.count(), rate.period(), key).getBytes(UTF_8));
        }
    }
}

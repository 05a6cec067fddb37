package innkeeper.kit.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The library's buckets on our rows, by compare and swap: two short statements through the kit's own database instead
 * of the transaction on a connection of its own that the library's PostgreSQL module opens.
 */
final class Buckets extends AbstractCompareAndSwapBasedProxyManager<String> {
    private final BucketRows rows;

    Buckets(BucketRows rows, TimeMeter clock) {
        super(ClientSideConfig.getDefault().withClientClock(clock));
        this.rows = rows;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String id) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return rows.find(id).map(Base64.getDecoder()::decode);
            }

            @Override
            public boolean compareAndSwap(
                    byte[] seen, byte[] next, RemoteBucketState state, Optional<Long> timeoutNanos) {
                Instant refilledAt = refilledAt(state);
                return seen == null
                        ? rows.add(id, text(next), refilledAt)
                        : rows.swap(id, text(seen), text(next), refilledAt);
            }
        };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String id) {
        throw new UnsupportedOperationException("requests wait for their limits");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String id) {
        throw new UnsupportedOperationException("requests wait for their limits");
    }

    @Override
    public void removeProxy(String id) {
        throw new UnsupportedOperationException("buckets are forgotten when they are full again");
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    private Instant refilledAt(RemoteBucketState state) {
        long now = currentTimeNanos();
        long refilled = now + state.calculateFullRefillingTime(now);
        return Instant.ofEpochSecond(refilled / ClockMeter.NANOS, refilled % ClockMeter.NANOS);
    }

    private static String text(byte[] state) {
        return Base64.getEncoder().encodeToString(state);
    }
}

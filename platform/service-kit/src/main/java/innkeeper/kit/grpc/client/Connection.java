package innkeeper.kit.grpc.client;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether a channel reaches its target, and how it comes to reach it again. While a channel whose connection was refused
 * tries anew, grpc-java refuses every call with the old failure; so whoever was refused waits here for a moment.
 */
final class Connection {
    /** Enough for the first words of a target that has just started, on a machine where much starts at once. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ManagedChannel channel;
    private final Duration deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** When a call first found no connection ({@link System#nanoTime}), or those were given up; empty since one was answered. */
    private final AtomicReference<OptionalLong> awaySince = new AtomicReference<>(OptionalLong.empty());

    /** @param deadline of a call, all its attempts together */
    Connection(ManagedChannel channel, Duration deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    /** Connects before the first call needs it. */
    void open() {
        channel.getState(true);
        watch();
    }

    /** The target has answered a call. */
    void answered() {
        if (awaySince.get().isPresent()) {
            awaySince.set(OptionalLong.empty());
        }
    }

    /**
     * Tries to connect at once instead of after the channel's own pause, which grows to two minutes; and where no connection
     * has come about in the time of a whole call, gives up those that were begun: grpc-java waits without end for the first
     * frame of a peer that has taken its connection and says nothing.
     */
    void anew() {
        OptionalLong since = awaySince.get();
        long now = System.nanoTime();
        if (stands()) {
            awaySince.compareAndSet(since, OptionalLong.empty());
        } else if (since.isEmpty()) {
            awaySince.compareAndSet(since, OptionalLong.of(now));
        } else if (now - since.getAsLong() >= deadline.toNanos()
                && awaySince.compareAndSet(since, OptionalLong.of(now))) {
            channel.enterIdle();
            channel.getState(true);
            return;
        }
        channel.resetConnectBackoff();
    }

    /** Returns when there is a connection, or none has come about in the time that one may take. */
    void await() {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!stands() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException e) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean stands() {
        return channel.getState(false) == ConnectivityState.READY;
    }

    private void watch() {
        ConnectivityState state = channel.getState(false);
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (state != ConnectivityState.SHUTDOWN) {
            channel.notifyWhenStateChanged(state, this::watch);
        }
    }
}

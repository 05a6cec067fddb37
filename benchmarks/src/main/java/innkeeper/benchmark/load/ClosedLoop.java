package innkeeper.benchmark.load;

import java.util.concurrent.ExecutorService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers on virtual threads, each of which waits for its answer before it asks again. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /** One question of one caller; an exception is an error of the callee, and its caller goes on. */
    @FunctionalInterface
    public interface Call {
        void by(int caller) throws Exception;
    }

    public static Measured run(int callers, Duration time, Call call) {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Measured.Lane>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                int caller = i;
                lanes.add(threads.submit(() -> {
                    begin.await();
                    return lane(caller, System.nanoTime() + time.toNanos(), call);
                }));
            }
            long start = System.nanoTime();
            begin.countDown();
            List<Measured.Lane> done = lanes.stream().map(ClosedLoop::result).toList();
            return Measured.of(done, System.nanoTime() - start);
        }
    }

    private static Measured.Lane lane(int caller, long end, Call call) {
        Measured.Lane lane = Measured.Lane.ofMany();
        for (long now = System.nanoTime(); now < end;) {
            try {
                call.by(caller);
                long after = System.nanoTime();
                lane.answered(after - now);
                now = after;
            } catch (Exception e) {
                lane.failed(e);
                now = System.nanoTime();
            }
        }
        return lane;
    }

    static Measured.Lane result(Future<Measured.Lane> lane) {
        try {
            return lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller ended", e.getCause());
        }
    }
}

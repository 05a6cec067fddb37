package innkeeper.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that begin when their time has come, whether or not earlier ones have been answered. How long one took counts from
 * when it should have begun, so that a pause of the callee is felt by all calls that fall into it.
 */
public final class OpenLoop {
    private OpenLoop() {}

    /** @param rate calls that begin per second */
    public static Measured run(int rate, Duration time, ClosedLoop.Call call) {
        long pause = Duration.ofSeconds(1).toNanos() / rate;
        long calls = time.toNanos() / pause;
        List<Future<Measured.Lane>> all = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < calls; number++) {
                long due = start + number * pause;
                await(due);
                all.add(threads.submit(() -> one(due, call)));
            }
            List<Measured.Lane> done = all.stream().map(ClosedLoop::result).toList();
            return Measured.of(done, System.nanoTime() - start);
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Measured.Lane one(long due, ClosedLoop.Call call) {
        Measured.Lane lane = Measured.Lane.ofOne();
        try {
            call.by(0);
            lane.answered(System.nanoTime() - due);
        } catch (Exception e) {
            lane.failed(e);
        }
        return lane;
    }
}

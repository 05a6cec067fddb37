package innkeeper.benchmark.tokens;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;

/** CPU time of work on the current thread: other work on the machine does not count. */
final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final long WARM_UP = 1_500_000_000;

    private CpuClock() {}

    @FunctionalInterface
    interface Work {
        void run() throws GeneralSecurityException;
    }

    /** The shortest of several after a warm-up, in nanoseconds: the one that was disturbed least. */
    static long best(int repeats, Work work) throws GeneralSecurityException {
        for (long begin = THREADS.getCurrentThreadCpuTime(); THREADS.getCurrentThreadCpuTime() - begin < WARM_UP;) {
            work.run();
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < repeats; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }
}

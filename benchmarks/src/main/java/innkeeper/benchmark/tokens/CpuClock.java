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

    /** CPU times in nanoseconds. */
    record Times(long first, long second) {}

    /** The shortest of several after a warm-up: the one that was disturbed least. */
    static long best(int repeats, Work work) throws GeneralSecurityException {
        warmUp(work);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < repeats; i++) {
            best = Math.min(best, once(work));
        }
        return best;
    }

    /** The shortest of two that take turns, so that both meet the same neighbours on the machine. */
    static Times best(int repeats, Work first, Work second) throws GeneralSecurityException {
        warmUp(first);
        warmUp(second);
        Times best = new Times(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < repeats; i++) {
            best = new Times(Math.min(best.first, once(first)), Math.min(best.second, once(second)));
        }
        return best;
    }

    private static void warmUp(Work work) throws GeneralSecurityException {
        for (long spent = 0; spent < WARM_UP;) {
            spent += once(work);
        }
    }

    private static long once(Work work) throws GeneralSecurityException {
        long begin = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - begin;
    }
}

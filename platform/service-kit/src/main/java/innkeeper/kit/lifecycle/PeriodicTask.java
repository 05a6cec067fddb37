package innkeeper.kit.lifecycle;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done again and again on one thread with a pause between; outlives every exception of the work. Of failures in a
 * row the first, second, fourth, eighth … are logged, so that an outage of a neighbour does not fill the log.
 */
public final class PeriodicTask implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Supplier<Duration> pause;
    private final Runnable work;
    private final Semaphore due = new Semaphore(0);
    private volatile boolean stopping;
    private volatile Thread thread;
    private long failures;

    public PeriodicTask(String name, Duration pause, Runnable work) {
        this(name, () -> pause, work);
    }

    /** @param pause asked after each time */
    public PeriodicTask(String name, Supplier<Duration> pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Runs the work at once, or once more when it is just running. */
    public void wake() {
        due.release();
    }

    /** Waits for the work that is just running. */
    @Override
    public void stop() {
        stopping = true;
        wake();
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            attempt();
            try {
                due.tryAcquire(pause.get().toMillis(), TimeUnit.MILLISECONDS);
                due.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void attempt() {
        try {
            work.run();
            if (failures > 0) {
                LOG.info("{} works again after {} failures", name, failures);
                failures = 0;
            }
        } catch (RuntimeException | Error e) {
            failures++;
            if (Long.bitCount(failures) == 1) {
                LOG.error("{} failed {} times in a row; it will be tried again in {}", name, failures, pause.get(), e);
            }
        }
    }
}

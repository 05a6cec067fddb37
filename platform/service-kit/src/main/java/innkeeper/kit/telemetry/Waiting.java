package innkeeper.kit.telemetry;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How much waits for its turn ({@code <what>_waiting}) and how long the one that is due longest has been due ({@code
 * <what>_overdue_seconds}); looked up now and then, so that a scrape never waits for the database. Not a number while nobody can say.
 */
public final class Waiting implements Part {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Supplier<Level> look;
    private final PeriodicTask task;
    private volatile double count = Double.NaN;
    private volatile double overdue = Double.NaN;

    /** @param overdue zero where nothing is due */
    public record Level(long count, Duration overdue) {}

    public Waiting(String what, Supplier<Level> look, Meters meters, String... tags) {
        this.look = look;
        this.task = new PeriodicTask(what + "-waiting", PAUSE, this::measure);
        meters.gauge(what + "_waiting", () -> count, tags);
        meters.gauge(what + "_overdue_seconds", () -> overdue, tags);
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
    }

    private void measure() {
        try {
            Level level = look.get();
            count = level.count();
            overdue = level.overdue().toMillis() / 1000.0;
        } catch (RuntimeException e) {
            count = Double.NaN;
            overdue = Double.NaN;
            throw e;
        }
    }
}

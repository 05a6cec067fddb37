package innkeeper.kit.database;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what was kept long enough, a batch at a time, so that no statement holds up those who write: the next batch soon
 * where there is more, else an hour later. Any number of instances may do it at once.
 */
public final class Retention implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration REST = Duration.ofHours(1);

    private final Session session;
    private final Sql forget;
    private final Duration kept;
    private final Clock clock;
    private final int batch;
    private final PeriodicTask task;
    private volatile boolean more;

    /** @param forget removes, of what was there before {@code :limit}, {@code :batch} or a few more */
    public Retention(Session session, Sql forget, Duration kept, Clock clock) {
        this(session, forget, kept, clock, BATCH);
    }

    Retention(Session session, Sql forget, Duration kept, Clock clock, int batch) {
        this.session = session;
        this.forget = forget;
        this.kept = kept;
        this.clock = clock;
        this.batch = batch;
        this.task = new PeriodicTask(forget.name(), () -> more ? BREATH : REST, this::forget);
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
    }

    private void forget() {
        more = false;
        try {
            long gone = session.execute(forget, Params.of("limit", clock.instant().minus(kept)).and("batch", batch));
            more = gone >= batch;
        } catch (Unavailable e) {
            LOG.debug("The database is away");
        }
    }
}

package innkeeper.kit.event;

import innkeeper.kit.database.Database;
import innkeeper.kit.kafka.BrokerWatch;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what waits in the outbox. Any number of instances may run; the one that holds the lease sends. An event may
 * reach the broker twice (a crash between acknowledgement and mark), never zero times: consumers drop the second one.
 */
public final class OutboxRelay implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration MEASURE = Duration.ofSeconds(2);
    private static final Duration CLEAN = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final OutboxRows rows;
    private final Lease lease;
    private final Publisher publisher;
    private final Telemetry telemetry;
    private final BrokerWatch watch = new BrokerWatch("Outbox relay");
    private final PeriodicTask sending = new PeriodicTask("outbox-relay", POLL, this::drain);
    private final PeriodicTask measuring = new PeriodicTask("outbox-depth", MEASURE, this::measure);
    private final PeriodicTask cleaning = new PeriodicTask("outbox-retention", CLEAN, this::clean);
    private volatile OutboxRows.Backlog backlog = OutboxRows.Backlog.NONE;
    private volatile boolean stopping;

    /** @param secrets those of its topics that are secret: their events are forgotten as soon as they are sent */
    public OutboxRelay(Database db, KafkaSettings kafka, Telemetry telemetry, Topic.Secret... secrets) {
        this(db, kafka, telemetry, LEASE, secrets);
    }

    OutboxRelay(Database db, KafkaSettings kafka, Telemetry telemetry, Duration leaseLength, Topic.Secret... secrets) {
        Map<String, Topic> byName = Arrays.stream(secrets)
                .collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));
        this.rows = new OutboxRows(db, byName.keySet());
        this.lease = new Lease(db, leaseLength);
        this.publisher = new Publisher(new KafkaClients(kafka), byName, telemetry);
        this.telemetry = telemetry;
    }

    public Outbox outbox() {
        return new Outbox(this);
    }

    @Override
    public void start() {
        stopping = false;
        telemetry.meters().gauge("outbox_depth", () -> backlog.depth());
        telemetry.meters().gauge("outbox_oldest_age_seconds", () -> backlog.oldest()
                .map(oldest -> Duration.between(oldest, Clocks.system().instant()).toMillis() / 1000.0).orElse(0.0));
        List.of(sending, measuring, cleaning).forEach(PeriodicTask::start);
    }

    /** Ends the batch under way and lets the next relay take over at once. */
    @Override
    public void stop() {
        stopping = true;
        List.of(sending, measuring, cleaning).forEach(PeriodicTask::stop);
        publisher.close();
        try {
            lease.release();
        } catch (Unavailable e) {
            LOG.info("The lease could not be given back and runs out by itself");
        }
    }

    void wake() {
        sending.wake();
    }

    Telemetry telemetry() {
        return telemetry;
    }

    private void drain() {
        try {
            boolean more = true;
            while (more && maySend()) {
                more = sendBatch();
            }
        } catch (Unavailable e) {
            LOG.debug("Nothing to relay while the database is away");
        }
    }

    /** True when there may be more to send at once. */
    private boolean sendBatch() {
        List<OutboxRows.Waiting> batch = rows.waiting(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Publisher.Outcome outcome = publisher.publish(batch, this::maySend);
        if (!outcome.sent().isEmpty()) {
            rows.markSent(outcome.sent());
        }
        if (outcome.failure().isEmpty()) {
            watch.here();
            return batch.size() == BATCH;
        }
        watch.away(outcome.failure());
        return false;
    }

    private boolean maySend() {
        return !stopping && lease.hold();
    }

    private void measure() {
        quietly(() -> backlog = rows.backlog());
    }

    private void clean() {
        quietly(rows::forgetOld);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (Unavailable e) {
            LOG.debug("The database is away");
        }
    }
}

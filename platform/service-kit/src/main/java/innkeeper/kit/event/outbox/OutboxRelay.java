package innkeeper.kit.event.outbox;

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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what waits in the outbox. Any number of instances may run; each sends its share of the partitions. An event may
 * reach the broker twice (a crash between acknowledgement and mark), never zero times: consumers drop the second one. An
 * event that the broker refuses for good is parked, and holds up those of its key alone (docs/decisions/0038).
 */
public final class OutboxRelay implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    /** For what others have appended; our own wakes us. */
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_ALONE = Duration.ofSeconds(2);
    private static final Duration MEASURE = Duration.ofSeconds(5);
    private static final Duration CLEAN = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final OutboxRows rows;
    private final Leases leases;
    private final Publisher publisher;
    private final Telemetry telemetry;
    private final BrokerWatch watch = new BrokerWatch("Outbox relay");
    private final PeriodicTask sending = new PeriodicTask("outbox-relay", this::pause, this::drain);
    private final PeriodicTask measuring = new PeriodicTask("outbox-depth", MEASURE, this::measure);
    private final PeriodicTask cleaning = new PeriodicTask("outbox-retention", CLEAN, this::clean);
    private volatile OutboxRows.Backlog backlog = OutboxRows.Backlog.NONE;
    private volatile boolean stopping;

    /** @param secrets those of its topics that are secret: their events are forgotten as soon as they are sent */
    public OutboxRelay(Database db, KafkaSettings kafka, Telemetry telemetry, Topic.Secret... secrets) {
        this(db, kafka, telemetry, LEASE, secrets);
    }

    /** @param leaseLength how long the others wait for a relay that died, and twice as long as they wait for their share */
    public OutboxRelay(
            Database db, KafkaSettings kafka, Telemetry telemetry, Duration leaseLength, Topic.Secret... secrets) {
        Map<String, Topic> byName = Arrays.stream(secrets)
                .collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));
        this.rows = new OutboxRows(db, byName.keySet());
        this.leases = new Leases(db, leaseLength);
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
        telemetry.meters().gauge("outbox_parked", () -> backlog.parked());
        telemetry.meters().gauge("outbox_held_back", () -> backlog.heldBack());
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
            leases.release();
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

    /** Who has all partitions is alone, and would miss only the first events of an instance that has just come. */
    private Duration pause() {
        return leases.alone() && !watch.isAway() ? POLL_ALONE : POLL;
    }

    private void drain() {
        try {
            boolean more = true;
            while (more && !stopping) {
                Set<Integer> mine = leases.share();
                more = !mine.isEmpty() && sendBatch(mine);
            }
        } catch (Unavailable e) {
            LOG.debug("Nothing to relay while the database is away");
        }
    }

    /** True when there may be more to send at once. */
    private boolean sendBatch(Set<Integer> partitions) {
        List<OutboxRows.Waiting> batch = rows.waiting(partitions, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Publisher.Outcome outcome = publisher.publish(batch, () -> !stopping && leases.keep());
        if (!outcome.sent().isEmpty()) {
            rows.markSent(outcome.sent());
        }
        outcome.refused().forEach(this::park);
        if (outcome.failure().isEmpty()) {
            watch.here();
            return batch.size() == BATCH;
        }
        watch.away(outcome.failure());
        return false;
    }

    private void park(OutboxRows.Waiting row, String reason) {
        rows.park(row, reason);
        telemetry.meters().count("events_parked", "type", row.type());
        LOG.error("Event {} {} of {} is refused and parked, later events of its key wait for it: {}",
                row.type(), row.id(), row.line(), reason);
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

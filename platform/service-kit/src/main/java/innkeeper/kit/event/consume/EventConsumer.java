package innkeeper.kit.event.consume;

import innkeeper.kit.database.Database;
import innkeeper.kit.kafka.BrokerWatch;
import innkeeper.kit.kafka.ConsumerLag;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles all events of some topics as one member of a consumer group: each event once, those of one key in order, the
 * partitions side by side. What cannot be read goes to {@code <topic>.dlq} at once, what fails does so after the
 * settings' attempts; while something needed is {@link Unavailable} the event waits, however long that takes.
 * An event of a secret topic is never set aside: where another would become a dead letter, it is dropped.
 */
public final class EventConsumer implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);
    private static final Duration CLEAN = Duration.ofHours(1);

    private final String group;
    private final List<Topic> topics;
    private final Map<String, EventHandler> handlers;
    private final KafkaClients kafka;
    private final KafkaSettings settings;
    private final Inbox inbox;
    private final Telemetry telemetry;
    private final ConsumerLag lag;
    private final BrokerWatch watch;
    private final PeriodicTask cleaning;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Optional<GroupMember> member = Optional.empty();

    public EventConsumer(String group, List<Subscription> subscriptions, Database db, KafkaSettings settings,
            Telemetry telemetry) {
        this.group = group;
        this.topics = subscriptions.stream().map(Subscription::topic).toList();
        this.handlers = subscriptions.stream().collect(Collectors.toUnmodifiableMap(
                each -> each.topic().name(), Subscription::handler));
        this.kafka = new KafkaClients(settings);
        this.settings = settings;
        this.inbox = new Inbox(db, group);
        this.telemetry = telemetry;
        this.lag = new ConsumerLag(group, names(this.topics), telemetry.meters());
        this.watch = new BrokerWatch("Consumer " + group);
        this.cleaning = new PeriodicTask("inbox-retention", CLEAN, this::clean);
        this.thread = Thread.ofPlatform().name("events-" + group).unstarted(this::run);
    }

    @Override
    public void start() {
        lag.measure();
        thread.start();
        cleaning.start();
    }

    /** Ends the events under way, commits, and leaves the group, so that others take over its partitions at once. */
    @Override
    public void stop() {
        stopping.countDown();
        wake();
        cleaning.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!isStopping()) {
            try {
                consume();
            } catch (KafkaException e) {
                watch.away(e.getMessage());
                pause();
            } catch (RuntimeException | Error e) {
                LOG.error("Consumer {} failed and starts again", group, e);
                pause();
            }
        }
    }

    private void consume() {
        List<Topic> needed = new ArrayList<>(topics);
        needed.addAll(DeadLetters.topicsFor(topics));
        kafka.createMissing(needed);
        try (DeadLetters deadLetters = new DeadLetters(kafka, group);
                GroupMember member = new GroupMember(kafka.consumer(group), names(topics), settings.retryPause(),
                        new Delivery(group, handlers, inbox, deadLetters, secrets(), settings.attempts(), telemetry))) {
            watch.here();
            present(Optional.of(member));
            try {
                while (!isStopping()) {
                    member.turn();
                    member.report(lag, watch);
                }
            } finally {
                present(Optional.empty());
            }
        }
    }

    private synchronized void present(Optional<GroupMember> current) {
        member = current;
    }

    /** Never one that is closed already. */
    private synchronized void wake() {
        member.ifPresent(GroupMember::wake);
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    private Set<String> secrets() {
        return topics.stream().filter(Topic.Secret.class::isInstance).map(Topic::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void pause() {
        try {
            stopping.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clean() {
        try {
            inbox.forgetOld();
        } catch (Unavailable e) {
            LOG.debug("The database is away");
        }
    }
}

package innkeeper.kit.event;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** A database, a topic of its own, and as many relays and consumers as a test wants; all let go in the end. */
public final class Bench implements AutoCloseable {
    public static final String TYPE = "test.counted";

    private static final Sql STORE = Sql.named("test.store",
            "insert into things (id, name, number, moment) values (cast(:id as uuid), :name, :number, clock_timestamp())");
    private static final Sql STORED = Sql.named("test.stored",
            "select number from things where name like :key || '-%' order by moment, number");

    public final String topic = "test." + UUID.randomUUID();
    public final DatabaseSettings settings = TestPostgres.fresh();
    public final Database db;
    public final KafkaSettings kafka;
    public final Telemetry telemetry;
    private final Deque<Part> parts = new ArrayDeque<>();

    /** An effect that knows every type. */
    public interface Effect extends EventHandler {
        void take(Transaction tx, Received event);

        @Override
        default EventHandler.Effect handle(Transaction tx, Received event) {
            take(tx, event);
            return EventHandler.Effect.COMPLETE;
        }
    }

    /** The data of a test's event. */
    public record Counted(int number) {}

    public Bench(KafkaSettings kafka, Telemetry telemetry) {
        this.kafka = kafka;
        this.telemetry = telemetry;
        this.db = started(Database.open(settings,
                Schema.of("kittest", Schema.Table.OUTBOX, Schema.Table.INBOX), telemetry));
    }

    public <P extends Part> P started(P part) {
        part.start();
        parts.push(part);
        return part;
    }

    public OutboxRelay relay(Topic.Secret... secrets) {
        return started(new OutboxRelay(db, kafka, telemetry, Duration.ofSeconds(2), secrets));
    }

    public EventConsumer consumer(String group, Effect handler) {
        return reader(group, Topic.of(topic), handler);
    }

    public EventConsumer reader(String group, Topic kept, Effect handler) {
        return started(new EventConsumer(group, List.of(new Subscription(kept, handler)), db, kafka, telemetry));
    }

    /** Leaves a row {@code <key>-<number>}, which a second time would be refused. */
    public static void store(Transaction tx, Received event) {
        int number = event.data(Counted.class).number();
        tx.execute(STORE, Params.of("id", UUID.randomUUID()).and("name", event.key() + "-" + number)
                .and("number", number));
    }

    public UUID append(Outbox outbox, String key, int number) {
        return append(outbox, key, new Counted(number));
    }

    public UUID append(Outbox outbox, String key, Object data) {
        UUID id = UUID.randomUUID();
        db.transact(tx -> outbox.append(tx, new Event(id, topic, key, TYPE, "/test", Instant.now(), data)));
        return id;
    }

    public List<Integer> stored(String key) {
        return db.query(STORED, Params.of("key", key), row -> row.integer("number"));
    }

    @Override
    public void close() {
        parts.forEach(Part::stop);
    }
}

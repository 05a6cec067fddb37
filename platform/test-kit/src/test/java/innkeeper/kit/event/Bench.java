package innkeeper.kit.event;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Schema;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database, a topic of its own, and as many relays and consumers as a test wants; all let go in the end. */
final class Bench implements AutoCloseable {
    static final String TYPE = "test.counted";

    private static final Sql STORE = Sql.named("test.store",
            "insert into thing (id, name, number) values (cast(:id as uuid), :name, :number)");
    private static final Sql STORED = Sql.named("test.stored",
            "select number from thing where name like :key || '-%' order by moment, number");

    final String topic = "test." + UUID.randomUUID();
    final Database db;
    final KafkaSettings kafka;
    final Telemetry telemetry;
    private final Deque<Part> parts = new ArrayDeque<>();

    /** The data of a test's event. */
    record Counted(int number) {}

    Bench(KafkaSettings kafka, Telemetry telemetry) {
        this.kafka = kafka;
        this.telemetry = telemetry;
        this.db = started(Database.open(TestPostgres.fresh(),
                Schema.of("kittest", Schema.Table.OUTBOX, Schema.Table.INBOX), telemetry));
    }

    <P extends Part> P started(P part) {
        part.start();
        parts.push(part);
        return part;
    }

    OutboxRelay relay(Topic.Secret... secrets) {
        return started(new OutboxRelay(db, kafka, telemetry, Duration.ofSeconds(2), secrets));
    }

    EventConsumer consumer(String group, EventHandler handler) {
        return reader(group, Topic.of(topic), handler);
    }

    EventConsumer reader(String group, Topic kept, EventHandler handler) {
        return started(new EventConsumer(group, Map.of(TYPE, handler), List.of(kept), db, kafka, telemetry));
    }

    /** Leaves a row {@code <key>-<number>}, which a second time would be refused. */
    static void store(Transaction tx, Received event) {
        int number = event.data(Counted.class).number();
        tx.execute(STORE, Params.of("id", UUID.randomUUID()).and("name", event.key() + "-" + number)
                .and("number", number));
    }

    UUID append(Outbox outbox, String key, int number) {
        UUID id = UUID.randomUUID();
        db.transact(tx -> outbox.append(tx,
                new Event(id, topic, key, TYPE, "/test", Instant.now(), new Counted(number))));
        return id;
    }

    List<Integer> stored(String key) {
        return db.query(STORED, Params.of("key", key), row -> row.integer("number"));
    }

    @Override
    public void close() {
        parts.forEach(Part::stop);
    }
}

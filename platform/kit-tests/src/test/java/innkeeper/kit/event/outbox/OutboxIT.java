package innkeeper.kit.event.outbox;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.Bench;
import innkeeper.kit.event.Event;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.Line;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static innkeeper.testkit.infra.TestKafka.header;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OutboxIT {
    private static final Schema SCHEMA = Schema.of("kittest", Schema.Table.OUTBOX, Schema.Table.INBOX);
    private static final Sql WAITING = Sql.named("test.waiting",
            "select count(*) as n from outbox where sent_at is null");

    @Test
    void an_event_is_published_as_a_cloud_event_in_binary_mode() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            UUID id = bench.append(bench.relay().outbox(), "key-1", 7);
            ConsumerRecord<String, String> message = TestKafka.read(bench.topic, found -> found.size() == 1).getFirst();
            assertEquals("key-1", message.key());
            assertEquals("{\"number\":7}", message.value());
            assertEquals("1.0", header(message, "ce_specversion"));
            assertEquals(id.toString(), header(message, "ce_id"));
            assertEquals("test.counted", header(message, "ce_type"));
            assertEquals("/test", header(message, "ce_source"));
            assertEquals("key-1", header(message, "ce_subject"));
            assertEquals("application/json", header(message, "content-type"));
        }
    }

    @Test
    void an_event_of_a_transaction_that_rolled_back_is_never_published() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            Outbox outbox = bench.relay().outbox();
            assertThrows(IllegalStateException.class, () -> bench.db.transact(tx -> {
                outbox.append(tx, new Event(UUID.randomUUID(), bench.topic, "key", Bench.TYPE, "/test", Instant.now(),
                        new Bench.Counted(1)));
                throw new IllegalStateException("changed my mind");
            }));
            bench.append(outbox, "key", 2);
            List<String> values = TestKafka.read(bench.topic, found -> !found.isEmpty()).stream()
                    .map(ConsumerRecord::value).toList();
            assertEquals(List.of("{\"number\":2}"), values);
        }
    }

    @Test
    void events_of_a_key_keep_their_order_and_come_once_though_three_relays_run() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            List<Outbox> outboxes = List.of(bench.relay().outbox(), bench.relay().outbox(), bench.relay().outbox());
            for (int number = 0; number < 60; number++) {
                for (String key : List.of("a", "b", "c", "d")) {
                    bench.append(outboxes.get(number % 3), key, number);
                }
            }
            Map<String, List<String>> byKey = TestKafka.read(bench.topic, found -> found.size() >= 240).stream()
                    .collect(groupingBy(ConsumerRecord::key, mapping(ConsumerRecord::value, Collectors.toList())));
            List<String> inOrder = IntStream.range(0, 60).mapToObj("{\"number\":%d}"::formatted).toList();
            assertEquals(Map.of("a", inOrder, "b", inOrder, "c", inOrder, "d", inOrder), byKey);
        }
    }

    @Test
    void when_the_relay_that_sends_dies_another_takes_over() {
        DatabaseSettings settings = TestPostgres.fresh();
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none()); Line line = TestPostgres.line()) {
            Database mortal = bench.started(
                    Database.open(TestPostgres.through(line, settings), SCHEMA, Telemetry.none()));
            Database other = bench.started(Database.open(settings, SCHEMA, Telemetry.none()));
            OutboxRelay first = bench.started(
                    new OutboxRelay(mortal, bench.kafka, Telemetry.none(), Duration.ofSeconds(2)));
            append(bench, mortal, first.outbox(), 1);
            TestKafka.read(bench.topic, found -> found.size() == 1);
            OutboxRelay second = bench.started(
                    new OutboxRelay(other, bench.kafka, Telemetry.none(), Duration.ofSeconds(2)));
            line.cut();
            append(bench, other, second.outbox(), 2);
            List<String> values = TestKafka.read(bench.topic, found -> found.size() == 2).stream()
                    .map(ConsumerRecord::value).toList();
            assertEquals(List.of("{\"number\":1}", "{\"number\":2}"), values);
            line.mend();
        }
    }

    private static void append(Bench bench, Database db, Outbox outbox, int number) {
        db.transact(tx -> outbox.append(tx, new Event(UUID.randomUUID(), bench.topic, "key", Bench.TYPE, "/test",
                Instant.now(), new Bench.Counted(number))));
    }

    @Test
    void what_was_sent_is_marked_and_forgotten_after_a_week() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            bench.append(bench.relay().outbox(), "key", 1);
            await().until(() -> bench.db.find(WAITING, Params.none(), row -> row.bigint("n")).orElseThrow() == 0);
            Sql rows = Sql.named("test.rows", "select count(*) as n from outbox");
            OutboxRows outbox = new OutboxRows(bench.db, Set.of());
            outbox.forgetOld();
            assertEquals(1, bench.db.find(rows, Params.none(), row -> row.bigint("n")).orElseThrow());
            bench.db.execute(Sql.named("test.age", "update outbox set sent_at = sent_at - interval '8 days'"),
                    Params.none());
            outbox.forgetOld();
            assertEquals(0, bench.db.find(rows, Params.none(), row -> row.bigint("n")).orElseThrow());
        }
    }
}

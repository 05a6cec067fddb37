package innkeeper.kit.event.resend;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.event.Bench;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.settings.SharedVariables;
import io.helidon.metrics.api.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import static innkeeper.testkit.infra.TestKafka.header;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResendIT {
    private static final Sql PARKED = Sql.named("test.parked", """
            select event_id, parked_reason from outbox where parked_at is not null and parked_at <= clock_timestamp()
            """);

    private final String service = UUID.randomUUID() + "-service";

    /** The data of an event that is easily too large. */
    record Large(String text) {
        static Large of(int bytes) {
            return new Large("x".repeat(bytes));
        }
    }

    @Test
    void an_event_larger_than_we_may_send_is_parked_and_holds_up_its_key_alone_until_it_is_sent_again() {
        KafkaSettings all = TestKafka.settings();
        KafkaSettings small =
                new KafkaSettings(all.bootstrapServers(), all.attempts(), all.retryPause(), all.topicPartitions(),
                        2_000, all.fetchWait());
        try (Bench bench = new Bench(all, Telemetry.none())) {
            OutboxRelay relay = bench.started(new OutboxRelay(bench.db, small, Telemetry.none()));
            UUID large = isParkedAloneAndInOrderAgain(bench, relay.outbox(), () -> {
                relay.stop();
                bench.relay();
            });
            assertTrue(header(first(bench, "a"), "ce_id").equals(large.toString()));
        }
    }

    @Test
    void an_event_that_the_broker_refuses_is_parked_too() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            new KafkaClients(bench.kafka).createMissing(List.of(Topic.of(bench.topic)));
            largest(bench.topic, 2_000);
            isParkedAloneAndInOrderAgain(bench, bench.relay().outbox(), () -> largest(bench.topic, 100_000));
        }
    }

    private UUID isParkedAloneAndInOrderAgain(Bench bench, Outbox outbox, Runnable mend) {
        UUID large = bench.append(outbox, "a", Large.of(5_000));
        bench.append(outbox, "a", 2);
        bench.append(outbox, "b", 1);
        await().until(() -> parked(bench).size() == 1);
        assertEquals(large, parked(bench).getFirst());
        bench.append(outbox, "a", 3);
        bench.append(outbox, "b", 2);
        assertEquals(List.of("b {\"number\":1}", "b {\"number\":2}"), arrived(bench, 2));
        await().until(() -> gauge("outbox_parked") == 1.0 && gauge("outbox_held_back") == 2.0
                && gauge("outbox_depth") == 0.0);

        mend.run();
        List<String> said = resend(bench);
        assertEquals("1 parked events of %s are sent again".formatted(service), said.getFirst());
        assertTrue(said.get(1).contains(large.toString()), said.get(1));
        assertEquals(List.of("a large", "a {\"number\":2}", "a {\"number\":3}"), arrived(bench, 5).stream()
                .filter(each -> each.startsWith("a")).toList());
        await().until(() -> gauge("outbox_parked") == 0.0 && gauge("outbox_held_back") == 0.0);
        return large;
    }

    @Test
    void a_dead_letter_is_delivered_again_once_and_to_the_group_alone_that_put_it_aside() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            AtomicBoolean sick = new AtomicBoolean(true);
            AtomicInteger elsewhere = new AtomicInteger();
            bench.consumer(service, (tx, event) -> {
                if (sick.get() && event.data(Bench.Counted.class).number() == 1) {
                    throw new IllegalStateException("one is a bad number");
                }
                Bench.store(tx, event);
            });
            bench.consumer("another-service", (_, _) -> elsewhere.incrementAndGet());
            UUID bad = TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            TestKafka.read(bench.topic + ".dlq", found -> found.size() == 1);
            await().until(() -> bench.stored("a").equals(List.of(2)));

            sick.set(false);
            List<String> said = resend(bench);
            assertEquals("1 dead letters of %s are delivered again".formatted(service), said.get(1));
            assertTrue(said.get(2).contains(bad.toString()), said.get(2));
            await().until(() -> bench.stored("a").equals(List.of(2, 1)));
            assertEquals("0 dead letters of %s are delivered again".formatted(service), resend(bench).get(1));
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 3}");
            await().until(() -> bench.stored("a").equals(List.of(2, 1, 3)) && elsewhere.get() == 3);
        }
    }

    @Test
    void dead_letters_are_listed_without_what_they_hold_and_one_or_those_of_a_type_are_delivered_again() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            AtomicBoolean sick = new AtomicBoolean(true);
            bench.consumer(service, (tx, event) -> {
                if (sick.get()) {
                    throw new IllegalStateException("all are bad numbers");
                }
                Bench.store(tx, event);
            });
            UUID first = TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            TestKafka.publish(bench.topic, "b", Bench.TYPE, "{\"number\": 2}");
            TestKafka.read(bench.topic + ".dlq", found -> found.size() == 2);

            List<String> listed = resend(bench, "--list");
            assertEquals("2 dead letters of %s are kept".formatted(service), listed.getFirst());
            String line = listed.stream().filter(each -> each.contains(first.toString())).findFirst().orElseThrow();
            assertTrue(line.startsWith(bench.topic + ".dlq/") && line.contains(Bench.TYPE) && line.contains("key=a")
                    && line.contains("all are bad numbers") && !line.contains("{"), line);

            sick.set(false);
            assertEquals("0 dead letters of %s are delivered again".formatted(service),
                    resend(bench, "--event", UUID.randomUUID().toString()).getFirst());
            assertEquals(2, resend(bench, "--event", first.toString()).size());
            await().until(() -> bench.stored("a").equals(List.of(1)));
            assertEquals(List.of(), bench.stored("b"));

            assertEquals(3, resend(bench, "--type", Bench.TYPE).size());
            await().until(() -> bench.stored("b").equals(List.of(2)));
            assertEquals("2 dead letters of %s are delivered again".formatted(service), resend(bench).get(1));
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 3}");
            await().until(() -> bench.stored("a").equals(List.of(1, 3)) && bench.stored("b").equals(List.of(2)));
            assertTrue(resend(bench, "--list").stream().skip(1).allMatch(each -> each.endsWith("(delivered again)")));
        }
    }

    @Test
    void what_means_nothing_is_refused() {
        for (List<String> args : List.of(List.<String>of(), List.of("hotel"), List.of(service, "--lits"),
                List.of(service, "--event"), List.of(service, "--list", "x"))) {
            assertThrows(IllegalArgumentException.class,
                    () -> Resend.resend(args, variables("jdbc:postgresql://x/y", "u", "p",
                            TestKafka.settings().bootstrapServers())),
                    args.toString());
        }
    }

    /** As an operator does, with the service's variables. */
    private List<String> resend(Bench bench, String... options) {
        return Resend.resend(Stream.concat(Stream.of(service), Stream.of(options)).toList(),
                variables(bench.settings.url(),
                        bench.settings.user(), bench.settings.password().value(), bench.kafka.bootstrapServers()));
    }

    private Map<String, String> variables(String url, String user, String password, String kafka) {
        String prefix = service.replace("-service", "_").toUpperCase(Locale.ROOT);
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka, prefix + "DATABASE_URL", url,
                prefix + "DATABASE_USER", user, prefix + "DATABASE_PASSWORD", password,
                prefix + "DATABASE_POOL_SIZE", "2"));
        return variables;
    }

    private static List<UUID> parked(Bench bench) {
        return bench.db.query(PARKED, Params.none(), row -> row.uuid("event_id"));
    }

    private static List<String> arrived(Bench bench, int count) {
        return TestKafka.read(bench.topic, found -> found.size() == count).stream()
                .map(each -> each.key() + " " + (each.value().contains("xxx") ? "large" : each.value())).toList();
    }

    private static ConsumerRecord<String, String> first(Bench bench, String key) {
        return TestKafka.read(bench.topic, found -> found.size() == 5).stream()
                .filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static void largest(String topic, int bytes) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.settings().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("removal")
    private static double gauge(String name) {
        return Metrics.globalRegistry().gauge(name, List.of()).orElseThrow().value().doubleValue();
    }
}

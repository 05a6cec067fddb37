package innkeeper.kit.event;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SecretTopicIT {
    private static final Sql ROWS = Sql.named("test.rows", "select count(*) as n from outbox where topic = :topic");

    @Test
    void whoever_reads_it_first_makes_it_with_its_short_retention_and_no_dead_letters() {
        try (Bench bench = bench()) {
            Queue<Integer> seen = new ConcurrentLinkedQueue<>();
            bench.reader("first", secret(bench), (_, event) -> seen.add(event.data(Bench.Counted.class).number()));
            await().until(() -> TestKafka.topics().contains(bench.topic));
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            await().until(() -> List.copyOf(seen).equals(List.of(1)));
            assertKeptShortly(bench.topic);
            assertFalse(TestKafka.topics().contains(bench.topic + ".dlq"));
        }
    }

    @Test
    void a_relay_that_is_first_makes_it_so_too_and_forgets_the_event_once_it_is_sent() {
        try (Bench bench = bench()) {
            bench.append(bench.relay(secret(bench)).outbox(), "a", 1);
            TestKafka.read(bench.topic, found -> found.size() == 1);
            assertKeptShortly(bench.topic);
            await().until(() -> rows(bench) == 0);
        }
    }

    @Test
    void an_ordinary_event_stays_in_the_outbox_after_it_was_sent() {
        try (Bench bench = bench()) {
            bench.append(bench.relay().outbox(), "a", 1);
            TestKafka.read(bench.topic, found -> found.size() == 1);
            assertEquals(1, rows(bench));
        }
    }

    @Test
    void a_topic_that_somebody_made_without_knowing_gets_its_retention_later() {
        try (Bench bench = bench()) {
            new KafkaClients(bench.kafka).createMissing(List.of(Topic.of(bench.topic)));
            assertEquals("604800000", config(bench.topic).get("retention.ms"));
            new KafkaClients(bench.kafka).createMissing(List.of(secret(bench)));
            assertKeptShortly(bench.topic);
        }
    }

    @Test
    void what_keeps_failing_is_dropped_and_copied_nowhere_and_its_content_is_told_to_nobody() {
        Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.collecting(spans))) {
            AtomicInteger tries = new AtomicInteger();
            bench.reader("sick", secret(bench), (tx, event) -> {
                int number = event.data(Bench.Counted.class).number();
                if (number == 41) {
                    tries.incrementAndGet();
                    throw new IllegalStateException("the secret is 41");
                }
                Bench.store(tx, event);
            });
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 41}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": \"the secret is 41\"}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            await().until(() -> bench.stored("a").equals(List.of(2)));
            assertEquals(3, tries.get());
            assertFalse(TestKafka.topics().contains(bench.topic + ".dlq"));
            assertFalse(spans.toString().contains("the secret is 41"));
        }
    }

    private static Topic.Secret secret(Bench bench) {
        return Topic.secret(bench.topic, Duration.ofMinutes(90));
    }

    private static void assertKeptShortly(String topic) {
        await().untilAsserted(() -> {
            Map<String, String> config = config(topic);
            assertEquals("5400000", config.get("retention.ms"));
            assertEquals("5400000", config.get("segment.ms"));
            assertEquals("delete", config.get("cleanup.policy"));
        });
    }

    private static Map<String, String> config(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                    .filter(each -> each.value() != null)
                    .collect(Collectors.toMap(each -> each.name(), each -> each.value()));
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.settings().bootstrapServers()));
    }

    private static long rows(Bench bench) {
        return bench.db.find(ROWS, Params.of("topic", bench.topic), row -> row.bigint("n")).orElseThrow();
    }

    private static Bench bench() {
        return new Bench(TestKafka.settings(), Telemetry.none());
    }
}

package innkeeper.kit.event.consume;

import innkeeper.kit.event.Bench;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static innkeeper.testkit.infra.TestKafka.header;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventConsumerIT {
    @Test
    void a_new_group_handles_what_was_published_before_it_came_in_order() {
        try (Bench bench = bench()) {
            Outbox outbox = bench.relay().outbox();
            for (int number = 0; number < 30; number++) {
                bench.append(outbox, "early", number);
            }
            TestKafka.read(bench.topic, found -> found.size() == 30);
            Queue<Integer> seen = new ConcurrentLinkedQueue<>();
            bench.consumer("late", (_, event) -> seen.add(event.data(Bench.Counted.class).number()));
            await().until(() -> seen.size() == 30);
            assertEquals(IntStream.range(0, 30).boxed().toList(), List.copyOf(seen));
        }
    }

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        try (Bench bench = bench()) {
            bench.consumer("twice", Bench::store);
            Map<String, String> headers = headers(Bench.TYPE);
            TestKafka.publish(bench.kafka, bench.topic, "a", "{\"number\": 1}", headers);
            TestKafka.publish(bench.kafka, bench.topic, "a", "{\"number\": 1}", headers);
            TestKafka.publish(bench.kafka, bench.topic, "a", "{\"number\": 2}", headers(Bench.TYPE));
            await().until(() -> bench.stored("a").equals(List.of(1, 2)));
        }
    }

    @Test
    void a_type_that_the_handler_does_not_know_reaches_it_and_is_counted() {
        try (Bench bench = bench()) {
            bench.started(new EventConsumer("curious", List.of(new Subscription(Topic.of(bench.topic), (tx, event) -> {
                Bench.store(tx, event);
                return event.type().equals(Bench.TYPE)
                        ? EventHandler.Effect.COMPLETE
                        : EventHandler.Effect.UNKNOWN_TYPE;
            })), bench.db, bench.kafka, bench.telemetry));
            TestKafka.publish(bench.topic, "a", "test.to-come", "{\"number\": 1}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2, \"added_later\": null}");
            await().until(() -> bench.stored("a").equals(List.of(1, 2)));
            await().until(() -> counted("test.to-come", "unknown") == 1);
        }
    }

    @SuppressWarnings("removal")
    private static long counted(String type, String outcome) {
        return Metrics.globalRegistry()
                .counter("events_handled", List.of(Tag.create("type", type), Tag.create("outcome", outcome)))
                .map(Counter::count).orElse(0L);
    }

    @Test
    void an_event_that_is_delivered_again_to_one_group_is_passed_over_by_the_others() {
        try (Bench bench = bench()) {
            bench.consumer("healthy", Bench::store);
            Map<String, String> again = new HashMap<>(headers(Bench.TYPE));
            again.put("redelivered_to", "sick");
            TestKafka.publish(bench.kafka, bench.topic, "a", "{\"number\": 1}", again);
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            await().until(() -> bench.stored("a").equals(List.of(2)));
        }
    }

    @Test
    void partitions_are_handled_side_by_side() {
        try (Bench bench = bench()) {
            String elsewhere = keyOfAnotherPartitionThan("a");
            CountDownLatch other = new CountDownLatch(1);
            bench.consumer("broad", (tx, event) -> {
                Bench.store(tx, event);
                if (event.key().equals("a")) {
                    await().until(() -> other.getCount() == 0);
                } else {
                    other.countDown();
                }
            });
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            TestKafka.publish(bench.topic, elsewhere, Bench.TYPE, "{\"number\": 1}");
            await().until(() -> bench.stored("a").equals(List.of(1)));
        }
    }

    @Test
    void members_that_come_and_go_in_the_middle_lose_nothing_repeat_nothing_and_keep_the_order_of_each_key() {
        try (Bench bench = bench()) {
            Outbox outbox = bench.relay().outbox();
            List<String> keys = List.of("a", "b", "c", "d", "e", "f");
            Queue<String> seen = new ConcurrentLinkedQueue<>();
            Bench.Effect effect = (tx, event) -> {
                Bench.store(tx, event);
                tx.afterCommit(() -> seen.add(event.key() + event.data(Bench.Counted.class).number()));
            };
            EventConsumer first = bench.consumer("restless", effect);
            for (int number = 0; number < 60; number++) {
                for (String key : keys) {
                    bench.append(outbox, key, number);
                }
                switch (number) {
                    case 15 -> bench.consumer("restless", effect);
                    case 30 -> first.stop();
                    case 45 -> bench.consumer("restless", effect);
                    default -> {
                        // nobody comes or goes
                    }
                }
            }
            await().until(() -> seen.size() == 360);
            List<Integer> all = IntStream.range(0, 60).boxed().toList();
            keys.forEach(key -> {
                assertEquals(all, bench.stored(key));
                assertEquals(all, seen.stream().filter(each -> each.startsWith(key))
                        .map(each -> Integer.valueOf(each.substring(1))).toList());
            });
        }
    }

    @Test
    void what_keeps_failing_becomes_a_dead_letter_and_the_rest_goes_on() {
        try (Bench bench = bench()) {
            AtomicInteger tries = new AtomicInteger();
            bench.consumer("sick", (tx, event) -> {
                Bench.store(tx, event);
                if (event.data(Bench.Counted.class).number() == 1) {
                    tries.incrementAndGet();
                    throw new IllegalStateException("one is a bad number");
                }
            });
            UUID bad = TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            ConsumerRecord<String, String> letter = deadLetters(bench, 1).getFirst();
            assertEquals("a", letter.key());
            assertEquals("{\"number\": 1}", letter.value());
            assertEquals(bad.toString(), header(letter, "ce_id"));
            assertEquals("IllegalStateException", header(letter, "dlq_reason"));
            assertEquals("one is a bad number", header(letter, "dlq_detail"));
            assertEquals("3", header(letter, "dlq_attempts"));
            assertEquals("sick", header(letter, "dlq_group"));
            assertEquals(3, tries.get());
            await().until(() -> bench.stored("a").equals(List.of(2)));
        }
    }

    @Test
    void what_cannot_be_read_becomes_a_dead_letter_at_once() {
        try (Bench bench = bench()) {
            bench.consumer("reader", Bench::store);
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": ");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": \"one\"}");
            TestKafka.publish(bench.kafka, bench.topic, "a", "{}", Map.of("ce_type", Bench.TYPE));
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 4}");
            List<ConsumerRecord<String, String>> letters = deadLetters(bench, 3);
            assertEquals(List.of("1", "1", "1"), letters.stream().map(each -> header(each, "dlq_attempts")).toList());
            await().until(() -> bench.stored("a").equals(List.of(4)));
        }
    }

    @Test
    void while_a_neighbour_is_away_its_event_waits_and_other_keys_go_on() {
        try (Bench bench = bench()) {
            AtomicBoolean away = new AtomicBoolean(true);
            AtomicInteger tries = new AtomicInteger();
            bench.consumer("patient", (tx, event) -> {
                if (event.key().equals("a") && away.get()) {
                    tries.incrementAndGet();
                    throw new Unavailable("smtp", new IllegalStateException("away"));
                }
                Bench.store(tx, event);
            });
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            String elsewhere = keyOfAnotherPartitionThan("a");
            TestKafka.publish(bench.topic, elsewhere, Bench.TYPE, "{\"number\": 1}");
            await().until(() -> bench.stored(elsewhere).equals(List.of(1)));
            await().until(() -> tries.get() > bench.kafka.attempts());
            assertEquals(List.of(), bench.stored("a"));
            away.set(false);
            await().until(() -> bench.stored("a").equals(List.of(1, 2)));
        }
    }

    @Test
    void a_consumer_that_stops_leaves_its_group_so_that_the_next_need_not_wait_for_it() throws Exception {
        try (Bench bench = bench()) {
            EventConsumer first = bench.consumer("relay-race", Bench::store);
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 1}");
            await().until(() -> bench.stored("a").equals(List.of(1)));
            assertEquals(1, members(bench, "relay-race"));
            first.stop();
            assertEquals(0, members(bench, "relay-race"));
            bench.consumer("relay-race", Bench::store);
            TestKafka.publish(bench.topic, "a", Bench.TYPE, "{\"number\": 2}");
            await().until(() -> bench.stored("a").equals(List.of(1, 2)));
        }
    }

    private static int members(Bench bench, String group) throws Exception {
        try (Admin admin = Admin.create(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bench.kafka.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().size();
        }
    }

    @Test
    void two_members_of_a_group_share_the_work_and_every_event_takes_effect_once() {
        try (Bench bench = bench()) {
            Outbox outbox = bench.relay().outbox();
            bench.consumer("pair", Bench::store);
            for (int number = 0; number < 40; number++) {
                bench.append(outbox, "a", number);
                bench.append(outbox, keyOfAnotherPartitionThan("a"), number);
                if (number == 10) {
                    bench.consumer("pair", Bench::store);
                }
            }
            List<Integer> all = IntStream.range(0, 40).boxed().toList();
            await().until(() -> bench.stored("a").equals(all)
                    && bench.stored(keyOfAnotherPartitionThan("a")).equals(all));
        }
    }

    @Test
    void one_trace_runs_from_the_request_through_outbox_and_broker_to_the_handler() {
        Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.collecting(spans))) {
            bench.consumer("traced", (_, _) -> {
                seen.add(Span.current().getSpanContext().getTraceId());
                seen.add(String.valueOf(MDC.get("trace_id")));
            });
            Outbox outbox = bench.relay().outbox();
            String trace = bench.telemetry.span("request", SpanKind.SERVER, Context.root(), span -> {
                bench.append(outbox, "a", 1);
                return span.getSpanContext().getTraceId();
            });
            await().until(() -> seen.size() == 2);
            assertEquals(List.of(trace, trace), List.copyOf(seen));
            await().until(() -> spans.stream().anyMatch(each -> each.getName().startsWith("process ")));
            SpanData request = named(spans, "request");
            SpanData send = named(spans, "send " + bench.topic);
            SpanData process = named(spans, "process " + bench.topic);
            assertEquals(request.getSpanId(), send.getParentSpanId());
            assertEquals(send.getSpanId(), process.getParentSpanId());
            assertEquals(request.getSpanId(), named(spans, "outbox.append").getParentSpanId());
            assertTrue(spans.stream().anyMatch(each -> each.getName().equals("inbox.remember")
                    && each.getParentSpanId().equals(process.getSpanId())));
        }
    }

    private static String keyOfAnotherPartitionThan(String key) {
        return Stream.of("b", "c", "d", "e", "f", "g", "h")
                .filter(other -> partition(other) != partition(key)).findFirst().orElseThrow();
    }

    private static int partition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 3);
    }

    private static SpanData named(Queue<SpanData> spans, String name) {
        return spans.stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
    }

    private static List<ConsumerRecord<String, String>> deadLetters(Bench bench, int count) {
        return TestKafka.read(bench.topic + ".dlq", found -> found.size() >= count);
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_time", "2026-11-22T18:40:00Z");
    }

    private static Bench bench() {
        return new Bench(TestKafka.settings(), Telemetry.none());
    }
}

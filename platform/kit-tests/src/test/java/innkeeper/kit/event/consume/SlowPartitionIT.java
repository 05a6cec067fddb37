package innkeeper.kit.event.consume;

import innkeeper.kit.event.Bench;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SlowPartitionIT {
    private static final Duration POLL_DEADLINE = Duration.ofSeconds(2);

    @Test
    void an_event_that_takes_longer_than_the_poll_deadline_is_handled_once_while_others_go_on() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            new KafkaClients(bench.kafka).createMissing(List.of(Topic.of(bench.topic)));
            Queue<String> begun = new ConcurrentLinkedQueue<>();
            CountDownLatch slow = new CountDownLatch(1);
            Bench.Effect effect = (tx, event) -> {
                begun.add(event.key());
                if (event.key().equals("slow")) {
                    waitFor(slow);
                }
                Bench.store(tx, event);
            };
            TestKafka.publish(bench.topic, "slow", Bench.TYPE, "{\"number\": 1}");
            try (KafkaConsumer<byte[], byte[]> consumer = consumer(bench);
                    GroupMember member = member(bench, consumer, effect)) {
                turnUntil(member, () -> begun.contains("slow"));
                String memberId = consumer.groupMetadata().memberId();
                int generation = consumer.groupMetadata().generationId();
                long end = System.nanoTime() + POLL_DEADLINE.multipliedBy(3).toNanos();
                turnUntil(member, () -> System.nanoTime() - end > 0);
                for (int number = 0; number < 5; number++) {
                    TestKafka.publish(bench.topic, "b" + number, Bench.TYPE, "{\"number\": 1}");
                }
                turnUntil(member, () -> begun.size() > 2);
                slow.countDown();
                turnUntil(member, () -> bench.stored("slow").equals(List.of(1)));
                assertEquals(memberId, consumer.groupMetadata().memberId());
                assertEquals(generation, consumer.groupMetadata().generationId());
                assertEquals(1, begun.stream().filter("slow"::equals).count());
            }
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void turnUntil(GroupMember member, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            member.turn();
        }
    }

    private static GroupMember member(Bench bench, KafkaConsumer<byte[], byte[]> consumer, EventHandler handler) {
        Delivery delivery = new Delivery("unhurried", Map.of(bench.topic, handler), new Inbox(bench.db, "unhurried"),
                new DeadLetters(new KafkaClients(bench.kafka), "unhurried"), Set.of(), 3, bench.telemetry);
        return new GroupMember(consumer, List.of(bench.topic), Duration.ofMillis(50), delivery);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Bench bench) {
        return new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bench.kafka.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, "unhurried",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Math.toIntExact(POLL_DEADLINE.toMillis())),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}

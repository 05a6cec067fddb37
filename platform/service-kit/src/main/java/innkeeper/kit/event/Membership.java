package innkeeper.kit.event;

import innkeeper.kit.kafka.BrokerWatch;
import innkeeper.kit.kafka.ConsumerLag;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One stay in a consumer group. A partition whose next event failed is paused and sought back to it, while the others
 * go on and polling keeps the membership alive; offsets are committed after handling only.
 */
final class Membership implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LEAVE = Duration.ofSeconds(5);
    /** Well inside Kafka's max.poll.interval of five minutes, even if the last event takes long. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Delivery delivery;
    private final Retries retries;

    Membership(KafkaConsumer<byte[], byte[]> consumer, List<String> topics, Duration retryPause, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
        this.retries = new Retries(retryPause);
        consumer.subscribe(topics, new ForgetRetries());
    }

    /** Fetches once and handles what came, partition by partition. */
    void turn(BooleanSupplier stopping) {
        resumeDue();
        ConsumerRecords<byte[], byte[]> messages = consumer.poll(POLL);
        long end = System.nanoTime() + TURN.toNanos();
        for (TopicPartition partition : messages.partitions()) {
            handle(partition, messages.records(partition),
                    () -> stopping.getAsBoolean() || System.nanoTime() - end > 0);
        }
    }

    void report(ConsumerLag lag, BrokerWatch watch) {
        Map<String, Long> byTopic = new HashMap<>();
        consumer.assignment().forEach(partition -> byTopic.merge(partition.topic(),
                consumer.currentLag(partition).orElse(0), Long::sum));
        lag.update(byTopic);
        if (isConnected()) {
            watch.here();
        } else {
            watch.away("no connection");
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LEAVE));
    }

    private void handle(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> messages,
            BooleanSupplier enough) {
        long first = messages.getFirst().offset();
        long next = first;
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            if (enough.getAsBoolean() || !isDone(partition, message)) {
                break;
            }
            next = message.offset() + 1;
        }
        if (next <= messages.getLast().offset()) {
            consumer.seek(partition, next);
        }
        if (next > first) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
        }
    }

    private boolean isDone(TopicPartition partition, ConsumerRecord<byte[], byte[]> message) {
        int attempt = retries.attempt(partition, message.offset());
        if (delivery.deliver(message, attempt) == Delivery.Outcome.RETRY) {
            retries.failed(partition, message.offset(), attempt, System.nanoTime());
            consumer.pause(List.of(partition));
            return false;
        }
        retries.forget(List.of(partition));
        return true;
    }

    private void resumeDue() {
        consumer.resume(retries.due(System.nanoTime()).stream().filter(consumer.assignment()::contains).toList());
    }

    private boolean isConnected() {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    private final class ForgetRetries implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            retries.forget(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // positions come from the committed offsets
        }
    }
}

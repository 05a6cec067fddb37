package innkeeper.kit.settings;

import java.time.Duration;

/**
 * The broker, how patiently an event is handled before it becomes a dead letter, how many partitions a topic gets that is
 * not there yet, the largest record that is sent, in bytes with its key and headers, and how long the broker keeps a fetch
 * of topics without news: the first event ends the wait, but the end of a consumer has to await it.
 */
public record KafkaSettings(String bootstrapServers, int attempts, Duration retryPause, int topicPartitions,
        int maxRecordBytes, Duration fetchWait) {
    /** Seldom enough to be nothing at rest. */
    public static final Duration FETCH_WAIT = Duration.ofSeconds(2);

    private static final int LARGEST = 100 * 1024 * 1024;

    public static KafkaSettings from(Environment e, String prefix) {
        return new KafkaSettings(e.text("KAFKA_BOOTSTRAP_SERVERS"), e.integer("KAFKA_HANDLER_ATTEMPTS", 1, 100),
                e.duration("KAFKA_RETRY_PAUSE"), e.integer("KAFKA_TOPIC_PARTITIONS", 1, 1000),
                e.integer("KAFKA_MAX_RECORD_BYTES", 1024, LARGEST), FETCH_WAIT);
    }
}

package innkeeper.kit.settings;

import java.time.Duration;

/** The broker, and how patiently an event is handled before it becomes a dead letter. */
public record KafkaSettings(String bootstrapServers, int attempts, Duration retryPause) {
    public static KafkaSettings from(Environment e, String prefix) {
        return new KafkaSettings(e.text("KAFKA_BOOTSTRAP_SERVERS"), e.integer("KAFKA_HANDLER_ATTEMPTS", 1, 100),
                e.duration("KAFKA_RETRY_PAUSE"));
    }
}

package innkeeper.kit.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** A topic as those who publish and those who read it agree to keep it. */
public sealed interface Topic {
    String name();

    static Topic of(String name) {
        return new Ordinary(name);
    }

    static Secret secret(String name, Duration retention) {
        return new Secret(name, retention);
    }

    /** Kept as long as the broker's own setting says; what cannot be handled is set aside as a dead letter. */
    record Ordinary(String name) implements Topic {}

    /** Kept shortly, and copied nowhere: what cannot be handled is dropped. */
    record Secret(String name, Duration retention) implements Topic {
        public Secret {
            if (!retention.isPositive()) {
                throw new IllegalArgumentException("a retention of %s keeps nothing".formatted(retention));
            }
        }

        /** A record goes with its segment: retention plus the time that a segment is written to, at most. */
        Map<String, String> config() {
            String millis = Long.toString(retention.toMillis());
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, millis,
                    TopicConfig.SEGMENT_MS_CONFIG, millis);
        }
    }
}

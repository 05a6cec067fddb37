package innkeeper.kit.seal;

import innkeeper.kit.kafka.Topic;
import innkeeper.kit.settings.Environment;
import java.time.Duration;
import java.util.Base64;

/** A secret topic together with the key that seals its events' content. */
public record SealedTopic(Topic.Secret topic, Envelope envelope) {
    private static final Envelope HARMLESS = Envelope.of(Base64.getEncoder().encodeToString(new byte[32]));
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Reads {@code <prefix>KEY} and {@code <prefix>RETENTION}. */
    public static SealedTopic from(Environment e, String prefix, String name) {
        Duration retention = e.duration(prefix + "RETENTION");
        return new SealedTopic(
                Topic.secret(name, retention.compareTo(SHORTEST) < 0 ? SHORTEST : retention),
                e.secret(prefix + "KEY", "32 bytes in base64", HARMLESS, key -> Envelope.of(key.value())));
    }
}

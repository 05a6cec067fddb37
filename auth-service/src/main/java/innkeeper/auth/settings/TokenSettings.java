package innkeeper.auth.settings;

import innkeeper.auth.key.crypto.KeyCipher;
import innkeeper.auth.key.domain.KeyRules;
import innkeeper.auth.key.domain.TokenLife;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.production.Production;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;

/** What access tokens say, who signs them, and how long they are trusted without asking. */
public record TokenSettings(
        URI issuer, Duration life, KeyCipher keyCipher, KeyRules keys, Duration revocationMaxAge, int remembered) {

    private static final KeyCipher HARMLESS = KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));

    static TokenSettings from(Environment e) {
        return new TokenSettings(
                e.uri("AUTH_ISSUER", Production.Reach.PEOPLE),
                e.duration("AUTH_ACCESS_TOKEN_TTL", Duration.ofSeconds(1), TokenLife.LONGEST),
                e.secret("AUTH_KEY_ENCRYPTION_KEY", "32 bytes in base64", HARMLESS,
                        key -> KeyCipher.of(key.value())),
                new KeyRules(
                        e.duration("AUTH_KEY_ROTATION", Duration.ofMinutes(1), Duration.ofDays(3_650)),
                        e.duration("AUTH_KEY_PROPAGATION", Duration.ofSeconds(2), Duration.ofHours(1))),
                e.duration("AUTH_REVOCATION_MAX_AGE", Duration.ofSeconds(1), Duration.ofMinutes(1)),
                e.integer("AUTH_TOKEN_CACHE_SIZE", 0, 1_000_000));
    }
}

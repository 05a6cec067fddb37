package innkeeper.notification.secret.seal;

import innkeeper.kit.seal.Envelope;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.secret.domain.SecretContent;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SealedSecretsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Envelope envelope = Envelope.of(Base64.getEncoder().encodeToString(new byte[32]));
    private final SealedSecrets secrets = new SealedSecrets(envelope);

    @Test
    void what_auth_service_sealed_says_to_whom_it_goes_what_it_brings_and_until_when() {
        String sealed = envelope.seal(content("http://localhost:8081/v1/auth/verify-email?token=t", NOON.toString()));
        assertEquals(Optional.of(new SecretContent(Addressee.unproven("anna@innkeeper.example", Language.RU),
                "http://localhost:8081/v1/auth/verify-email?token=t", NOON, Optional.empty())), secrets.open(sealed));
    }

    @Test
    void a_farewell_brings_no_link_and_never_ends() {
        SecretContent farewell = secrets.open(envelope.seal(content("", null))).orElseThrow();
        assertEquals("", farewell.link());
        assertFalse(farewell.isOver(Instant.parse("2999-01-01T00:00:00Z")));
    }

    @Test
    void what_another_key_sealed_stays_closed() {
        Envelope other = Envelope.of(Base64.getEncoder().encodeToString("another key, thirty-two bytes !!".getBytes()));
        assertEquals(Optional.empty(), secrets.open(other.seal(content("", null))));
        assertEquals(Optional.empty(), secrets.open(""));
    }

    @Test
    void what_was_opened_does_not_show_in_a_text() {
        SecretContent opened = secrets.open(envelope.seal(content("http://localhost/secret", null))).orElseThrow();
        assertEquals("SecretContent[***]", opened.toString());
    }

    private static Map<String, Object> content(String link, String expiresAt) {
        Map<String, Object> content = new HashMap<>(Map.of("email", "anna@innkeeper.example",
                "locale", "ru", "link", link));
        content.put("expires_at", expiresAt);
        return content;
    }
}

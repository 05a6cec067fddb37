package innkeeper.auth.token.crypto;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrustedTokensTest {
    private static final String SESSION = "00000000-0000-0000-0000-000000000007";
    private static final Subject ANNA = new Subject(
            "01930000-0000-7000-8000-000000000001", Role.CLIENT, "anna@innkeeper.example", "ru", "Anna", SESSION,
            true);
    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Ring ring = Ring.fresh();
    private final JwtAccessTokens tokens = ring.tokens();

    /** Verified once, so that it is remembered. */
    private String known() {
        var token = tokens.forPerson(ANNA).value();
        trusted(token);
        return token;
    }

    private void trusted(String token) {
        assertEquals(Optional.of(ANNA), tokens.verify(token, "innkeeper"));
    }

    private void refused(String token) {
        assertEquals(Optional.empty(), tokens.verify(token, "innkeeper"));
    }

    @Test
    void a_token_is_remembered_and_what_was_refused_is_not() {
        var token = known();
        trusted(token);
        refused(token + "x");
        refused("made.up.token");
        assertEquals(1, ring.trusted.remembered());
    }

    @Test
    void of_a_remembered_token_no_byte_may_differ() {
        var token = known();
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == '.' ? 'A' : BASE64URL.charAt((BASE64URL.indexOf(token.charAt(i)) + 1) % 64);
            refused(token.substring(0, i) + other + token.substring(i + 1));
        }
        assertEquals(1, ring.trusted.remembered());
    }

    @Test
    void a_remembered_token_is_refused_once_it_is_over() {
        var token = known();
        ring.pass(Duration.ofSeconds(899));
        trusted(token);
        ring.pass(Duration.ofSeconds(1));
        refused(token);
        assertEquals(0, ring.trusted.remembered());
    }

    @Test
    void a_remembered_token_is_refused_once_its_session_is_revoked() {
        var token = known();
        ring.revoke("00000000-0000-0000-0000-000000000008");
        trusted(token);
        ring.revoke(SESSION);
        refused(token);
        refused(tokens.forPerson(ANNA).value());
    }

    @Test
    void a_remembered_token_is_forgotten_with_its_key() {
        var token = known();
        var key = ring.keys.current().kid();
        ring.rotate();
        ring.pass(Duration.ofSeconds(10));
        var next = known();
        assertNotEquals(key, ring.keys.current().kid());
        assertEquals(2, ring.trusted.remembered());
        ring.withdraw(key);
        assertEquals(1, ring.trusted.remembered());
        refused(token);
        trusted(next);
    }

    @Test
    void a_credential_between_services_ends_with_its_key_too() {
        var credential = tokens.forService(Subject.service("booking-service"), "auth-service").value();
        assertTrue(tokens.verify(credential, "auth-service").isPresent());
        ring.withdraw(ring.keys.current().kid());
        assertEquals(Optional.empty(), tokens.verify(credential, "auth-service"));
    }

    @Test
    void when_revocations_could_not_be_read_for_too_long_nobody_is_trusted_and_nothing_bad_is_taken_for_good() {
        var token = known();
        ring.passUnread(Duration.ofSeconds(5));
        trusted(token);
        ring.passUnread(Duration.ofMillis(1));
        assertThrows(Unavailable.class, () -> tokens.verify(token, "innkeeper"));
        refused("made.up.token");
        ring.watch.load();
        trusted(token);
    }
}

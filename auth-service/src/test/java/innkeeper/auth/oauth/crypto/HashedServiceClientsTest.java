package innkeeper.auth.oauth.crypto;

import innkeeper.auth.token.crypto.RandomSecrets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HashedServiceClientsTest {
    private final HashedServiceClients clients =
            new HashedServiceClients(
                    Map.of("hotel-service", Set.of("one"), "booking-service", Set.of("two", "three")));

    @Test
    void a_service_is_known_by_its_own_secret_only() {
        assertTrue(clients.knows("hotel-service", "one"));
        assertFalse(clients.knows("hotel-service", "two"));
        assertFalse(clients.knows("hotel-service", ""));
        assertFalse(clients.knows("payment-service", "one"));
        assertFalse(clients.knows("", ""));
    }

    @Test
    void during_a_change_both_secrets_are_good() {
        assertTrue(clients.knows("booking-service", "two"));
        assertTrue(clients.knows("booking-service", "three"));
        assertFalse(clients.knows("booking-service", "one"));
    }

    @Test
    void a_refresh_token_has_256_random_bits() {
        var secrets = new RandomSecrets();
        assertEquals(43, secrets.get().length());
        assertNotEquals(secrets.get(), secrets.get());
    }
}

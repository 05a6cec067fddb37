package innkeeper.auth.crypto;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HashedServiceClientsTest {
    private final HashedServiceClients clients =
            new HashedServiceClients(Map.of("hotel-service", "one", "booking-service", "two"));

    @Test
    void a_service_is_known_by_its_own_secret_only() {
        assertTrue(clients.knows("hotel-service", "one"));
        assertFalse(clients.knows("hotel-service", "two"));
        assertFalse(clients.knows("hotel-service", ""));
        assertFalse(clients.knows("payment-service", "one"));
        assertFalse(clients.knows("", ""));
    }

    @Test
    void a_refresh_token_has_256_random_bits() {
        var secrets = new RandomSecrets();
        assertEquals(43, secrets.get().length());
        assertNotEquals(secrets.get(), secrets.get());
    }
}

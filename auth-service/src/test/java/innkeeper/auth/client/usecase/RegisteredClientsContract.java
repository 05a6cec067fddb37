package innkeeper.auth.client.usecase;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.domain.RegisteredClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of registered programs promises. */
public abstract class RegisteredClientsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    protected abstract RegisteredClients clients();

    private static RegisteredClient desk(String id, String name) {
        return new RegisteredClient(id, name, "ab".repeat(32),
                List.of(new RedirectUri("https://desk.example/callback"), new RedirectUri("http://127.0.0.1/callback")),
                true, NOON);
    }

    @Test
    void a_client_is_found_as_it_was_registered_and_listed_by_name() {
        var desk = desk("desk", "Front desk");
        var bot = new RegisteredClient("bot", "A bot", "", List.of(), true, NOON);
        clients().add(desk);
        clients().add(bot);
        assertEquals(Optional.of(desk), clients().find("desk"));
        assertEquals(List.of(bot, desk), clients().list());
    }

    @Test
    void what_is_removed_is_gone_and_only_once() {
        clients().add(desk("desk", "Front desk"));
        assertTrue(clients().remove("desk"));
        assertFalse(clients().remove("desk"));
        assertEquals(Optional.empty(), clients().find("desk"));
    }
}

package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.notification.Situations;
import innkeeper.notification.message.domain.NotificationRejection.AddressRefused;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Reason;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Keys;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChangeEndpointTest {
    private static final Wish WISH = new Wish(URI.create("https://gone.example/hooks"), Set.of(), "");

    private final InMemoryEndpoints endpoints = new InMemoryEndpoints();
    private final ChangeEndpoint change = new ChangeEndpoint(endpoints,
            new CheckAddress(_ -> Optional.of("Nobody knows a host of this name")), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Endpoint endpoint = new Endpoint(new EndpointId(new UUID(7, 7)), Situations.ASTORIA, WISH,
            Keys.first("sealed"), Optional.empty(), Optional.of(NOW), NOW, 1);

    @Test
    void one_whose_host_nobody_knows_any_more_can_be_turned_off_and_on() {
        endpoints.add(endpoint, 10);
        Endpoint off = change.handle(endpoint, _ -> true, WISH, false);
        assertEquals(Reason.BY_STAFF, off.off().orElseThrow().reason());
        Endpoint on = change.handle(off, _ -> true, WISH, true);
        assertTrue(on.isOn() && on.failingSince().isEmpty());
    }

    @Test
    void another_address_is_looked_at() {
        endpoints.add(endpoint, 10);
        Wish other = new Wish(URI.create("https://other.example/hooks"), Set.of(), "");
        Rejected refused = assertThrows(Rejected.class, () -> change.handle(endpoint, _ -> true, other, true));
        assertEquals(new AddressRefused("Nobody knows a host of this name"), refused.rejection());
    }
}

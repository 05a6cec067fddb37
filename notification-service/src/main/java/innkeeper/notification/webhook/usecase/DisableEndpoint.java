package innkeeper.notification.webhook.usecase;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.EndpointId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Turns off a system of a hotel for those who do not run it; those who do are told. */
public final class DisableEndpoint {
    private final EndpointChanges endpoints;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public DisableEndpoint(EndpointChanges endpoints, Clock clock, Supplier<UUID> ids) {
        this.endpoints = endpoints;
        this.clock = clock;
        this.ids = ids;
    }

    /** One that is off already stays off as it was. */
    public Endpoint handle(EndpointId id) {
        return endpoints.change(id, _ -> true, before -> before.turnedOff(Off.byAdmin(clock.instant(), ids.get())));
    }
}

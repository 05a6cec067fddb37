package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.TooManyEndpoints;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Keys;
import innkeeper.notification.webhook.usecase.SigningKeys.NewKey;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Has a system of a hotel told of its bookings from now on. */
public final class AddEndpoint {
    private static final int MOST = 10;

    private final EndpointChanges endpoints;
    private final CheckAddress address;
    private final SigningKeys keys;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param secret to be shown once */
    public record Added(Endpoint endpoint, String secret) {}

    public AddEndpoint(
            EndpointChanges endpoints, CheckAddress address, SigningKeys keys, Clock clock, Supplier<UUID> ids) {
        this.endpoints = endpoints;
        this.address = address;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    public Added handle(HotelId hotel, Wish wish) {
        address.handle(wish.url());
        EndpointId id = new EndpointId(ids.get());
        NewKey key = keys.make(id);
        Endpoint endpoint = new Endpoint(id, hotel, wish, Keys.first(key.sealed()), Optional.empty(), Optional.empty(),
                clock.instant(), 1);
        if (!endpoints.add(endpoint, MOST)) {
            throw new Rejected(new TooManyEndpoints(MOST));
        }
        return new Added(endpoint, key.secret());
    }
}

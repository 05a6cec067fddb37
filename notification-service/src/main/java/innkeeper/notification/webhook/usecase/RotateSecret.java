package innkeeper.notification.webhook.usecase;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.AddEndpoint.Added;
import innkeeper.notification.webhook.usecase.SigningKeys.NewKey;
import java.time.Clock;

/** Gives an endpoint a new secret; the one before signs along for a day. */
public final class RotateSecret {
    private final EndpointChanges endpoints;
    private final SigningKeys keys;
    private final Clock clock;

    public RotateSecret(EndpointChanges endpoints, SigningKeys keys, Clock clock) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.clock = clock;
    }

    public Added handle(EndpointId id) {
        NewKey key = keys.make(id);
        Endpoint rotated = endpoints.change(id, _ -> true,
                before -> before.with(before.keys().rotated(key.sealed(), clock.instant())));
        return new Added(rotated, key.secret());
    }
}

package innkeeper.notification.webhook.http;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.Endpoint.Reason;
import innkeeper.notification.webhook.usecase.AddEndpoint.Added;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An endpoint as the contract shows it, null where the contract says so. */
record EndpointView(UUID id, UUID hotelId, String url, List<String> eventTypes, String description, boolean enabled,
        Reason disabledReason, Instant disabledAt, Instant failingSince, Instant createdAt) {
    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(endpoint.id().value(), endpoint.hotel().value(), endpoint.wish().url().toString(),
                endpoint.wish().eventTypes().stream().sorted().toList(), endpoint.wish().description(),
                endpoint.isOn(), endpoint.off().map(Off::reason).orElse(null),
                endpoint.off().map(Off::at).orElse(null), endpoint.failingSince().orElse(null), endpoint.createdAt());
    }

    /** Shown when the secret is made, and never again. */
    record WithSecret(UUID id, UUID hotelId, String url, List<String> eventTypes, String description, boolean enabled,
            Reason disabledReason, Instant disabledAt, Instant failingSince, Instant createdAt, String secret) {
        static WithSecret of(Added added) {
            EndpointView view = EndpointView.of(added.endpoint());
            return new WithSecret(view.id, view.hotelId, view.url, view.eventTypes, view.description, view.enabled,
                    view.disabledReason, view.disabledAt, view.failingSince, view.createdAt, added.secret());
        }
    }
}

package innkeeper.notification.webhook.http;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Call;
import innkeeper.notification.message.domain.NotificationRejection.UnknownEndpoint;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.Endpoints;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose an endpoint is: its hotel's. */
final class EndpointAccess {
    private final Endpoints endpoints;

    EndpointAccess(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The one that the path names. */
    Endpoint permitted(Call call) {
        EndpointId id = new EndpointId(call.id("endpoint_id"));
        Endpoint endpoint = endpoints.find(id).orElseThrow(() -> new Rejected(new UnknownEndpoint(id.value())));
        call.access().require(resource(id.toString(), endpoint.hotel()));
        return endpoint;
    }

    static void require(Call call, HotelId hotel) {
        call.access().require(resource("", hotel));
    }

    /** Empty where the caller may see those of all hotels. */
    static Optional<Set<HotelId>> hotels(Access access) {
        return switch (access.scope()) {
            case Scope.Everything _ -> Optional.empty();
            case Scope.Only(var anyOf) -> Optional.of(anyOf.stream()
                    .filter(condition -> condition.attribute().equals("hotel_id"))
                    .flatMap(condition -> condition.oneOf().stream())
                    .map(HotelId::of)
                    .collect(Collectors.toSet()));
        };
    }

    private static Resource resource(String id, HotelId hotel) {
        return Resource.of("webhook_endpoint", id, Map.of("hotel_id", hotel.toString()));
    }
}

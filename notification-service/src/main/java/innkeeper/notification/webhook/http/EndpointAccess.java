package innkeeper.notification.webhook.http;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Call;
import innkeeper.notification.message.domain.NotificationRejection.UnknownEndpoint;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.Endpoints;

/** Whose an endpoint is: its hotel's. */
final class EndpointAccess {
    private static final String TYPE = "webhook_endpoint";

    private final Endpoints endpoints;
    private final HotelAccess hotels;

    EndpointAccess(Endpoints endpoints, HotelAccess hotels) {
        this.endpoints = endpoints;
        this.hotels = hotels;
    }

    /** The one that the path names. */
    Endpoint permitted(Call call) {
        EndpointId id = new EndpointId(call.id("webhook_endpoint_id"));
        Endpoint endpoint = endpoints.find(id).orElseThrow(() -> new Rejected(new UnknownEndpoint(id.value())));
        hotels.require(call, TYPE, id.toString(), endpoint.hotel());
        return endpoint;
    }

    /** A new one of the hotel. */
    void require(Call call, HotelId hotel) {
        hotels.require(call, TYPE, "", hotel);
    }
}

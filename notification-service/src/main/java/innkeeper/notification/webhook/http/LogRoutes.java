package innkeeper.notification.webhook.http;

import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.NotificationRejection.EndpointOff;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.LoggedDelivery;
import innkeeper.notification.webhook.usecase.DeliveryLog;
import innkeeper.notification.webhook.usecase.Endpoints;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** What was sent to an endpoint, and how it went; a test, and the same once more. */
public final class LogRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("webhook-deliveries", Place.class);

    private final DeliveryLog log;
    private final Test test;
    private final Consumer<NotificationId> resend;
    private final EndpointAccess access;

    /** Sends an endpoint something that has not happened. */
    public interface Test {
        /** @param data JSON */
        void send(Endpoint endpoint, UUID event, String data);
    }

    /** @param resend has a message sent again */
    public LogRoutes(Endpoints endpoints, DeliveryLog log, Test test, Consumer<NotificationId> resend, HotelAccess hotels) {
        this.log = log;
        this.test = test;
        this.resend = resend;
        this.access = new EndpointAccess(endpoints, hotels);
    }

    record Place(UUID id) {}

    private record TestData(String hotelId, String endpointId) {}

    @Override
    public void routing(Routing routing) {
        routing.on("testWebhookEndpoint", this::test)
                .on("listWebhookDeliveries", this::list)
                .on("resendWebhookDelivery", this::resend);
    }

    private Answer list(Call call) {
        Endpoint endpoint = access.permitted(call);
        List<LoggedDelivery> found = log.list(endpoint.id(),
                call.query("status").map(status -> DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT))),
                call.cursor(CURSORS).map(last -> new NotificationId(last.id())), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), DeliveryView::of,
                last -> CURSORS.write(new Place(last.id().value()))));
    }

    private Answer test(Call call) {
        Endpoint endpoint = on(access.permitted(call));
        UUID event = Ids.next();
        test.send(endpoint, event,
                Json.write(new TestData(endpoint.hotel().toString(), endpoint.id().toString())));
        return Answer.of(202, DeliveryView.of(log.ofEvent(endpoint.id(), event).orElseThrow()));
    }

    private Answer resend(Call call) {
        Endpoint endpoint = access.permitted(call);
        NotificationId id = new NotificationId(call.id("delivery_id"));
        log.find(endpoint.id(), id).orElseThrow(() -> new Rejected(new UnknownNotification(id)));
        on(endpoint);
        resend.accept(id);
        return Answer.of(202, DeliveryView.of(log.find(endpoint.id(), id).orElseThrow()));
    }

    private static Endpoint on(Endpoint endpoint) {
        if (!endpoint.isOn()) {
            throw new Rejected(new EndpointOff(endpoint.id().value()));
        }
        return endpoint;
    }
}

package innkeeper.notification.webhook.http;

import innkeeper.kernel.HotelId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.AddEndpoint;
import innkeeper.notification.webhook.usecase.ChangeEndpoint;
import innkeeper.notification.webhook.usecase.DisableEndpoint;
import innkeeper.notification.webhook.usecase.EndpointChanges;
import innkeeper.notification.webhook.usecase.Endpoints;
import innkeeper.notification.webhook.usecase.RotateSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The systems of a hotel, as owner and managers run them. */
public final class EndpointRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("webhook-endpoints", Place.class);

    private final Endpoints endpoints;
    private final EndpointChanges changes;
    private final AddEndpoint add;
    private final ChangeEndpoint change;
    private final DisableEndpoint disable;
    private final RotateSecret rotate;
    private final EndpointAccess access;

    public EndpointRoutes(Endpoints endpoints, EndpointChanges changes, AddEndpoint add, ChangeEndpoint change,
            DisableEndpoint disable, RotateSecret rotate, HotelAccess hotels) {
        this.endpoints = endpoints;
        this.changes = changes;
        this.add = add;
        this.change = change;
        this.disable = disable;
        this.rotate = rotate;
        this.access = new EndpointAccess(endpoints, hotels);
    }

    record Place(UUID id) {}

    @Override
    public void routing(Routing routing) {
        routing.on("listWebhookEndpoints", this::list)
                .on("createWebhookEndpoint", this::create)
                .on("getWebhookEndpoint", this::read)
                .on("changeWebhookEndpoint", this::change)
                .on("deleteWebhookEndpoint", this::delete)
                .on("disableWebhookEndpoint", this::disable)
                .on("rotateWebhookSecret", this::rotate);
    }

    private Answer list(Call call) {
        Optional<Set<HotelId>> theirs = HotelAccess.hotels(call.access());
        Optional<Set<HotelId>> shown = call.uuid("hotel_id").map(HotelId::new)
                .map(wanted -> theirs.map(all -> all.stream().filter(wanted::equals).collect(Collectors.toSet()))
                        .orElse(Set.of(wanted)))
                .or(() -> theirs);
        List<Endpoint> found = endpoints.list(shown, call.cursor(CURSORS).map(last -> new EndpointId(last.id())),
                Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), EndpointView::of,
                last -> CURSORS.write(new Place(last.id().value()))));
    }

    private Answer create(Call call) {
        EndpointBody.New body = call.body(EndpointBody.New.class);
        access.require(call, body.hotelId());
        AddEndpoint.Added added = add.handle(body.hotelId(), body.wish());
        return Answer.created("/v1/webhook-endpoints/" + added.endpoint().id(), EndpointView.WithSecret.of(added))
                .etag(added.endpoint().version());
    }

    private Answer read(Call call) {
        return shown(access.permitted(call));
    }

    private Answer change(Call call) {
        Endpoint before = access.permitted(call);
        IntPredicate expected = call.header("If-Match").isPresent() ? call.ifMatch() : version -> version == before.version();
        EndpointBody body = EndpointBody.patched(before, call.body());
        return shown(change.handle(before, expected, body.wish(), body.isOn()));
    }

    private Answer delete(Call call) {
        changes.remove(access.permitted(call).id());
        return Answer.noContent();
    }

    private Answer disable(Call call) {
        return shown(disable.handle(access.permitted(call).id()));
    }

    private Answer rotate(Call call) {
        AddEndpoint.Added rotated = rotate.handle(access.permitted(call).id());
        return Answer.ok(EndpointView.WithSecret.of(rotated)).etag(rotated.endpoint().version());
    }

    private static Answer shown(Endpoint endpoint) {
        return Answer.ok(EndpointView.of(endpoint)).etag(endpoint.version());
    }
}

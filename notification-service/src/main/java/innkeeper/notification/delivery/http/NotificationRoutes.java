package innkeeper.notification.delivery.http;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was written to somebody, for that somebody to look up. */
public final class NotificationRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("notifications", Place.class);

    private final Correspondence correspondence;

    public NotificationRoutes(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listNotifications", this::list)
                .on("getNotification", this::read);
    }

    private Answer list(Call call) {
        Wanted wanted = new Wanted(
                recipient(call.access().scope()),
                call.query("status").map(status -> DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT))),
                call.cursor(CURSORS).map(last -> new NotificationId(last.id())));
        List<Entry> found = correspondence.list(wanted, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), NotificationView::of,
                last -> CURSORS.write(new Place(last.notification().id().value()))));
    }

    private Answer read(Call call) {
        NotificationId id = new NotificationId(call.id("notification_id"));
        Entry entry = correspondence.find(id).orElseThrow(() -> new Rejected(new UnknownNotification(id)));
        call.access().require(Resource.of("notification", id.toString(),
                Map.of("recipient_id", entry.notification().recipient().toString())));
        return Answer.ok(NotificationView.of(entry));
    }

    private static Optional<PersonId> recipient(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> Optional.empty();
            case Scope.Only(var attribute, var value) when attribute.equals("recipient_id") ->
                Optional.of(PersonId.of(value));
            case Scope.Only(var attribute, _) ->
                throw new IllegalStateException("notifications have no attribute " + attribute);
        };
    }

    record Place(UUID id) {}
}

package innkeeper.notification.inbox.http;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody's own inbox. */
public final class InboxRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("inbox", Place.class);

    private static final String UNREAD = "unread";

    private final Inbox inbox;
    private final Clock clock;

    public InboxRoutes(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    record Place(UUID id) {}

    record EntryView(UUID id, String eventType, String subject, String text, Instant writtenAt, Instant readAt) {
        static EntryView of(InboxEntry entry) {
            return new EntryView(entry.message().value(), entry.eventType(), entry.subject(), entry.text(),
                    entry.writtenAt(), entry.readAt().orElse(null));
        }
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listInbox", this::list)
                .on("readInboxEntry", this::read);
    }

    private Answer list(Call call) {
        String caller = call.access().subject().id();
        call.access().require(resource("", caller));
        List<InboxEntry> found = inbox.list(PersonId.of(caller), call.query("status").filter(UNREAD::equals).isPresent(),
                call.cursor(CURSORS).map(last -> new NotificationId(last.id())), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), EntryView::of,
                last -> CURSORS.write(new Place(last.message().value()))));
    }

    private Answer read(Call call) {
        NotificationId id = new NotificationId(call.id("notification_id"));
        InboxEntry entry = found(id);
        call.access().require(resource(id.toString(), entry.person().toString()));
        inbox.read(id, clock.instant());
        return Answer.ok(EntryView.of(found(id)));
    }

    private InboxEntry found(NotificationId id) {
        return inbox.find(id).orElseThrow(() -> new Rejected(new UnknownNotification(id)));
    }

    private static Resource resource(String id, String person) {
        return Resource.of("inbox", id, Map.of("user_id", person));
    }
}

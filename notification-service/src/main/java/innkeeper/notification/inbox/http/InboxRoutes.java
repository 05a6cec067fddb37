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
import innkeeper.kit.http.stream.StreamPlaces;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody's own inbox. */
public final class InboxRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("inbox", Place.class);

    private static final String UNREAD = "unread";

    private static final String POSITION = "Last-Event-ID";

    private final FollowedInbox inbox;
    private final StreamSettings streams;
    private final StreamPlaces places;
    private final Clock clock;

    public InboxRoutes(FollowedInbox inbox, StreamSettings streams, Clock clock) {
        this.inbox = inbox;
        this.streams = streams;
        this.places = new StreamPlaces(streams.most(), streams.perPerson(), streams.untilVanishedAreGone());
        this.clock = clock;
    }

    record Place(UUID id) {}

    @Override
    public void routing(Routing routing) {
        routing.on("listInbox", this::list)
                .on("streamInbox", this::stream)
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

    private Answer stream(Call call) {
        String caller = call.access().subject().id();
        Resource own = resource("", caller);
        call.access().require(own);
        PersonId person = PersonId.of(caller);
        long last = inbox.lastChanges(Set.of(person)).getOrDefault(person, 0L);
        long position = call.header(POSITION).map(Long::parseLong).orElse(last);
        if (position > last) {
            throw new InvalidInput("header:" + POSITION, "is beyond what has changed in this inbox: leave it out");
        }
        return Answer.events(new InboxStream(
                inbox, person, position, call.access(), own, places.take(caller), streams, clock));
    }

    private Answer read(Call call) {
        NotificationId id = new NotificationId(call.id("notification_id"));
        InboxEntry entry = found(id);
        call.access().require(resource(id.toString(), entry.person().toString()));
        inbox.read(entry.person(), id, clock.instant());
        return Answer.ok(EntryView.of(found(id)));
    }

    private InboxEntry found(NotificationId id) {
        return inbox.find(id).orElseThrow(() -> new Rejected(new UnknownNotification(id)));
    }

    private static Resource resource(String id, String person) {
        return Resource.of("inbox", id, Map.of("user_id", person));
    }
}

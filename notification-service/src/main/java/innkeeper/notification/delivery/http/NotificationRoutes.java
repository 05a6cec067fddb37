package innkeeper.notification.delivery.http;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.text.Mailbox;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Visible;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import innkeeper.notification.message.domain.RecipientId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was written to somebody, for that somebody to look up. */
public final class NotificationRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("notifications", Place.class);

    private final Correspondence correspondence;
    private final Consumer<Entry> resend;

    /** @param resend has a message sent again */
    public NotificationRoutes(Correspondence correspondence, Consumer<Entry> resend) {
        this.correspondence = correspondence;
        this.resend = resend;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listNotifications", this::list)
                .on("getNotification", this::read)
                .on("resendNotification", this::resend);
    }

    private Answer list(Call call) {
        Optional<BookingId> booking = call.uuid("booking_id").map(BookingId::new);
        Optional<String> reference = call.query("reference");
        Wanted wanted = new Wanted(
                visible(call.access(), booking.isPresent() || reference.isPresent()),
                booking,
                reference,
                call.uuid("recipient_id").map(RecipientId::new),
                call.query("address").map(Mailbox::orAsIs),
                call.query("status").map(status -> DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT))),
                call.cursor(CURSORS).map(last -> new NotificationId(last.id())));
        List<Entry> found = correspondence.list(wanted, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), entry -> NotificationView.of(entry, call.access()),
                last -> CURSORS.write(new Place(last.notification().id().value()))));
    }

    private Answer read(Call call) {
        return Answer.ok(NotificationView.of(permitted(call), call.access()));
    }

    private Answer resend(Call call) {
        resend.accept(permitted(call));
        return Answer.of(202, NotificationView.of(permitted(call), call.access()));
    }

    private Entry permitted(Call call) {
        NotificationId id = new NotificationId(call.id("notification_id"));
        Entry entry = correspondence.find(id).orElseThrow(() -> new Rejected(new UnknownNotification(id)));
        call.access().require(Resource.of("notification", id.toString(), attributes(entry.notification())));
        return entry;
    }

    private static Map<String, String> attributes(Notification notification) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("recipient_id", notification.recipient().toString());
        hotel(notification.message()).ifPresent(hotel -> attributes.put("hotel_id", hotel.toString()));
        return attributes;
    }

    private static Optional<HotelId> hotel(Message message) {
        return switch (message) {
            case Message.OfBooking(_, _, _, var facts) -> Optional.of(facts.hotel().id());
            case Message.OfReminder(_, _, var facts) -> Optional.of(facts.hotel().id());
            case Message.OfHotelSystem(_, _, var facts) -> Optional.of(facts.hotel().id());
            case Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.Confidential _ -> Optional.empty();
        };
    }

    /** Who works for a hotel sees what was written about one of its bookings when they ask for that booking. */
    private static Visible visible(Access access, boolean ofBooking) {
        return switch (access.scope()) {
            case Scope.Everything _ -> new Visible.Everything();
            case Scope.Only(var anyOf) -> {
                PersonId caller = PersonId.of(access.subject().id());
                yield ofBooking
                        ? new Visible.About(caller, anyOf.stream()
                                .filter(condition -> condition.attribute().equals("hotel_id"))
                                .flatMap(condition -> condition.oneOf().stream())
                                .map(HotelId::of).collect(Collectors.toSet()))
                        : new Visible.To(caller);
            }
        };
    }

    record Place(UUID id) {}
}

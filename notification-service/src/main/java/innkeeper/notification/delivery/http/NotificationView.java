package innkeeper.notification.delivery.http;

import innkeeper.notification.message.domain.Notification;
import innkeeper.kernel.BookingId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.message.domain.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message as the contract shows it: the booking is null where it is about something else. */
record NotificationView(
        UUID id,
        String eventType,
        BookingId bookingId,
        Audience audience,
        String channel,
        DeliveryStatus status,
        String subject,
        Instant createdAt,
        Instant sentAt,
        List<Attempt> attempts) {

    /** As what its recipient is written to. */
    enum Audience {
        CLIENT, HOTEL, PERSON
    }

    static NotificationView of(Entry entry) {
        Notification notification = entry.notification();
        return new NotificationView(
                notification.id().value(),
                notification.message().news().eventType(),
                booking(notification.message()),
                audience(notification.message()),
                "email",
                entry.status(),
                entry.subject().orElse(null),
                notification.createdAt(),
                entry.sentAt().orElse(null),
                entry.attempts());
    }

    private static Audience audience(Message message) {
        return switch (message) {
            case Message.OfBooking(_, var reader, _, _) -> switch (reader) {
                case CLIENT -> Audience.CLIENT;
                case HOTEL -> Audience.HOTEL;
            };
            case Message.OfAccount _,Message.OfStaff _,Message.Confidential _ -> Audience.PERSON;
        };
    }

    private static BookingId booking(Message message) {
        return switch (message) {
            case Message.OfBooking(_, _, _, var facts) -> facts.booking();
            case Message.OfAccount _,Message.OfStaff _,Message.Confidential _ -> null;
        };
    }
}

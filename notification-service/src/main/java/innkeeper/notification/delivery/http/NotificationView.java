package innkeeper.notification.delivery.http;

import innkeeper.kernel.BookingId;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Role;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message as the contract shows it: the booking is null where it is about something else. */
record NotificationView(
        UUID id,
        String eventType,
        BookingId bookingId,
        Audience audience,
        Instant createdAt,
        String traceId,
        List<DeliveryView> deliveries) {

    /** As what its recipient is written to. */
    enum Audience {
        CLIENT, HOTEL, PERSON, SYSTEM
    }

    record DeliveryView(Channel channel, DeliveryStatus status, String address, String subject, String reference,
            Instant sentAt, Instant confirmedAt, Instant badSince, Instant nextTryAt, List<Attempt> attempts) {

        static DeliveryView of(Delivery delivery, boolean showsAddress) {
            return new DeliveryView(delivery.channel(), delivery.status(),
                    showsAddress ? orNull(delivery.address()) : null, orNull(delivery.subject()),
                    orNull(delivery.reference()), delivery.sentAt().orElse(null), delivery.confirmedAt().orElse(null),
                    showsAddress ? delivery.badSince().orElse(null) : null, delivery.nextTryAt().orElse(null), delivery.attempts());
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Where a message went is shown to whom it was written and to administrators; colleagues need not know it. */
    static NotificationView of(Entry entry, Access access) {
        Notification notification = entry.notification();
        boolean showsAddress = access.subject().role() == Role.ADMIN
                || access.subject().id().equals(notification.recipient().toString());
        return new NotificationView(
                notification.id().value(),
                notification.message().news().eventType(),
                booking(notification.message()),
                audience(notification.message()),
                notification.createdAt(),
                orNull(entry.trace()),
                entry.deliveries().stream().map(delivery -> DeliveryView.of(delivery, showsAddress)).toList());
    }

    private static Audience audience(Message message) {
        return switch (message) {
            case Message.OfBooking(_, var reader, _, _) -> switch (reader) {
                case CLIENT -> Audience.CLIENT;
                case HOTEL -> Audience.HOTEL;
            };
            case Message.OfReminder _ -> Audience.CLIENT;
            case Message.OfHotelSystem _ -> Audience.SYSTEM;
            case Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.Confidential _ -> Audience.PERSON;
        };
    }

    private static BookingId booking(Message message) {
        return switch (message) {
            case Message.OfBooking(_, _, _, var facts) -> facts.booking();
            case Message.OfReminder(_, _, var facts) -> facts.booking();
            case Message.OfHotelSystem(_, _, var facts) -> facts.booking().isEmpty() ? null : BookingId.of(facts.booking());
            case Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.Confidential _ -> null;
        };
    }
}

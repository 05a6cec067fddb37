package innkeeper.notification.http;

import innkeeper.kernel.BookingId;
import innkeeper.notification.domain.Attempt;
import innkeeper.notification.domain.DeliveryStatus;
import innkeeper.notification.usecase.Correspondence.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message as the contract shows it. */
record NotificationView(
        UUID id,
        String eventType,
        BookingId bookingId,
        String channel,
        DeliveryStatus status,
        String subject,
        Instant createdAt,
        Instant sentAt,
        List<Attempt> attempts) {

    static NotificationView of(Entry entry) {
        var notification = entry.notification();
        return new NotificationView(
                notification.id().value(),
                notification.news().eventType(),
                notification.facts().booking(),
                "email",
                entry.status(),
                entry.subject().orElse(null),
                notification.createdAt(),
                entry.sentAt().orElse(null),
                entry.attempts());
    }
}

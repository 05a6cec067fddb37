package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages as their recipients look them up, with the delivery record. */
public interface Correspondence {
    /** A message and how it fared; {@code subject} is absent before the first attempt. */
    record Entry(
            Notification notification,
            DeliveryStatus status,
            Optional<String> subject,
            Optional<Instant> sentAt,
            List<Attempt> attempts) {}

    /** What a listed message must be; an empty field asks for nothing. */
    record Wanted(
            Optional<PersonId> recipient, Optional<DeliveryStatus> status, Optional<NotificationId> olderThan) {}

    Optional<Entry> find(NotificationId id);

    /** Newest first. */
    List<Entry> list(Wanted wanted, int limit);
}

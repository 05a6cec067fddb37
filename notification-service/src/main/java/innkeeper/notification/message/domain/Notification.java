package innkeeper.notification.message.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** One message to one person about one event. */
public record Notification(NotificationId id, UUID event, Message message, Instant createdAt) {
    public PersonId recipient() {
        return message.recipient();
    }
}

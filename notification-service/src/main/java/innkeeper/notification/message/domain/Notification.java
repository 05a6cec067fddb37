package innkeeper.notification.message.domain;

import java.time.Instant;
import java.util.UUID;

/** One message to one recipient about one event. */
public record Notification(NotificationId id, UUID event, Message message, Instant createdAt) {
    public RecipientId recipient() {
        return message.to();
    }
}

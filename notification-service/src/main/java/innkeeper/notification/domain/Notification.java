package innkeeper.notification.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** One message to one person about one event. */
public record Notification(
        NotificationId id,
        UUID event,
        News news,
        Audience audience,
        BookingFacts facts,
        Instant createdAt) {

    public PersonId recipient() {
        return facts.recipient(audience);
    }
}

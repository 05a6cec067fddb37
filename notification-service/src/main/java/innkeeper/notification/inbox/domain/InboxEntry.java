package innkeeper.notification.inbox.domain;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.Optional;

/** A message as it lies in somebody's inbox; read when they say so. */
public record InboxEntry(NotificationId message, PersonId person, String eventType, String subject, String text,
        Instant writtenAt, Optional<Instant> readAt) {}

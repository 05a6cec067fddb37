package innkeeper.notification.inbox.http;

import innkeeper.notification.inbox.domain.InboxEntry;
import java.time.Instant;
import java.util.UUID;

/** A message of an inbox as people see it. */
record EntryView(UUID id, String eventType, String subject, String text, Instant writtenAt, Instant readAt) {
    static EntryView of(InboxEntry entry) {
        return new EntryView(entry.message().value(), entry.eventType(), entry.subject(), entry.text(),
                entry.writtenAt(), entry.readAt().orElse(null));
    }
}

package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What everybody finds when they look in; it goes with the message. */
public interface Inbox {
    /** The same message stays as it lies there; one that is gone is not put back. */
    void put(NotificationId message, PersonId person, String subject, String text, Instant at);

    Optional<InboxEntry> find(NotificationId message);

    /** Newest first. */
    List<InboxEntry> list(PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit);

    /** The first time counts. */
    void read(NotificationId message, Instant at);
}

package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What everybody finds when they look in; it goes with the message. */
public interface Inbox {
    /** The same message stays as it lies there; one that is gone is not put back. */
    void put(NotificationId message, PersonId person, String subject, String text, Instant at);

    Optional<InboxEntry> find(NotificationId message);

    /** Newest first. */
    List<InboxEntry> list(PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit);

    /** The first time counts. */
    void read(PersonId person, NotificationId message, Instant at);

    /** What has changed since the change of this number, in the order of their numbers; each entry once, as it stands. */
    List<InboxChange> changes(PersonId person, long after, int limit);

    /** The number of the last change in each of these inboxes; there is none for one in which nothing has ever been. */
    Map<PersonId, Long> lastChanges(Set<PersonId> people);

    /** Nothing more is kept of somebody whose messages are gone. */
    void forget(PersonId person);
}

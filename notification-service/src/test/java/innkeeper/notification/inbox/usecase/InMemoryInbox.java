package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of messages that are all about a confirmed booking. */
public final class InMemoryInbox implements Inbox {
    private final Map<NotificationId, InboxEntry> all = new LinkedHashMap<>();

    @Override
    public void put(NotificationId message, PersonId person, String subject, String text, Instant at) {
        all.putIfAbsent(message, new InboxEntry(
                message, person, "innkeeper.booking.confirmed", subject, text, at, Optional.empty()));
    }

    @Override
    public Optional<InboxEntry> find(NotificationId message) {
        return Optional.ofNullable(all.get(message));
    }

    @Override
    public List<InboxEntry> list(
            PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit) {
        return all.values().stream()
                .filter(entry -> entry.person().equals(person) && (!unreadOnly || entry.readAt().isEmpty()))
                .filter(entry -> olderThan.map(last -> text(entry).compareTo(last.toString()) < 0).orElse(true))
                .sorted(Comparator.comparing(InMemoryInbox::text).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void read(NotificationId message, Instant at) {
        all.computeIfPresent(message, (_, entry) -> entry.readAt().isPresent()
                ? entry
                : new InboxEntry(message, entry.person(), entry.eventType(), entry.subject(), entry.text(),
                        entry.writtenAt(), Optional.of(at)));
    }

    private static String text(InboxEntry entry) {
        return entry.message().toString();
    }
}

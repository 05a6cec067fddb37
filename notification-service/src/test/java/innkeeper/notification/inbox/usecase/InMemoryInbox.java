package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Of messages that are all about a confirmed booking. */
public final class InMemoryInbox implements Inbox {
    private final Map<NotificationId, InboxChange> all = new LinkedHashMap<>();
    private final Map<PersonId, Long> last = new HashMap<>();

    @Override
    public synchronized void put(NotificationId message, PersonId person, String subject, String text, Instant at) {
        all.computeIfAbsent(message, _ -> changed(new InboxEntry(
                message, person, "innkeeper.booking.confirmed", subject, text, at, Optional.empty())));
    }

    @Override
    public synchronized Optional<InboxEntry> find(NotificationId message) {
        return Optional.ofNullable(all.get(message)).map(InboxChange::entry);
    }

    @Override
    public synchronized List<InboxEntry> list(
            PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit) {
        return of(person).map(InboxChange::entry)
                .filter(entry -> !unreadOnly || entry.readAt().isEmpty())
                .filter(entry -> olderThan.map(last -> text(entry).compareTo(last.toString()) < 0).orElse(true))
                .sorted(Comparator.comparing(InMemoryInbox::text).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void read(PersonId person, NotificationId message, Instant at) {
        find(message).filter(entry -> entry.person().equals(person) && entry.readAt().isEmpty())
                .ifPresent(entry -> all.put(message, changed(new InboxEntry(message, person, entry.eventType(),
                        entry.subject(), entry.text(), entry.writtenAt(), Optional.of(at)))));
    }

    @Override
    public synchronized List<InboxChange> changes(PersonId person, long after, int limit) {
        return of(person).filter(change -> change.number() > after)
                .sorted(Comparator.comparingLong(InboxChange::number))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<PersonId, Long> lastChanges(Set<PersonId> people) {
        Map<PersonId, Long> found = new HashMap<>(last);
        found.keySet().retainAll(people);
        return found;
    }

    @Override
    public synchronized void forget(PersonId person) {
        if (of(person).findAny().isEmpty()) {
            last.remove(person);
        }
    }

    private Stream<InboxChange> of(PersonId person) {
        return all.values().stream().filter(change -> change.entry().person().equals(person));
    }

    private InboxChange changed(InboxEntry entry) {
        return new InboxChange(last.merge(entry.person(), 1L, Long::sum), entry);
    }

    private static String text(InboxEntry entry) {
        return entry.message().toString();
    }
}

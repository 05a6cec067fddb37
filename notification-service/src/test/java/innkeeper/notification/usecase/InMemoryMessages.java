package innkeeper.notification.usecase;

import innkeeper.notification.domain.Attempt;
import innkeeper.notification.domain.DeliveryStatus;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages in memory: written, on their way, and as they are looked up. */
public final class InMemoryMessages implements Notifications, Outgoing, Correspondence {
    private final Map<NotificationId, Kept> all = new LinkedHashMap<>();

    private record Kept(Entry entry, Instant dueAt) {
        private Kept after(DeliveryStatus status, String subject, Attempt attempt, Instant dueAt) {
            List<Attempt> attempts = new ArrayList<>(entry.attempts());
            attempts.add(attempt);
            return new Kept(new Entry(entry.notification(), status,
                    subject.isEmpty() ? entry.subject() : Optional.of(subject),
                    status == DeliveryStatus.SENT ? Optional.of(attempt.at()) : Optional.empty(), attempts), dueAt);
        }
    }

    @Override
    public void add(Notification notification) {
        boolean known = all.values().stream().map(kept -> kept.entry().notification())
                .anyMatch(other -> other.event().equals(notification.event())
                        && other.recipient().equals(notification.recipient()));
        if (!known) {
            var entry = new Entry(notification, DeliveryStatus.WAITING, Optional.empty(), Optional.empty(), List.of());
            all.put(notification.id(), new Kept(entry, notification.createdAt()));
        }
    }

    @Override
    public Optional<Due> take(Instant now, Duration lease) {
        Optional<Kept> due = all.values().stream()
                .filter(kept -> kept.entry().status() == DeliveryStatus.WAITING && !kept.dueAt().isAfter(now))
                .min(Comparator.comparing(Kept::dueAt));
        due.ifPresent(kept -> all.put(kept.entry().notification().id(), new Kept(kept.entry(), now.plus(lease))));
        return due.map(kept -> new Due(kept.entry().notification(), kept.entry().attempts().size(), ""));
    }

    @Override
    public void sent(Notification notification, String subject, Attempt attempt) {
        all.computeIfPresent(notification.id(),
                (_, kept) -> kept.after(DeliveryStatus.SENT, subject, attempt, attempt.at()));
    }

    @Override
    public void putOff(Notification notification, String subject, Attempt attempt, Instant next) {
        unlessSent(notification, DeliveryStatus.WAITING, subject, attempt, next);
    }

    @Override
    public void failed(Notification notification, String subject, Attempt attempt) {
        unlessSent(notification, DeliveryStatus.FAILED, subject, attempt, attempt.at());
    }

    @Override
    public Optional<Entry> find(NotificationId id) {
        return Optional.ofNullable(all.get(id)).map(Kept::entry);
    }

    @Override
    public List<Entry> list(Wanted wanted, int limit) {
        return all.values().stream()
                .map(Kept::entry)
                .filter(entry -> wanted.recipient().map(entry.notification().recipient()::equals).orElse(true))
                .filter(entry -> wanted.status().map(entry.status()::equals).orElse(true))
                .filter(entry -> wanted.olderThan().map(last -> text(entry).compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryMessages::text).reversed())
                .limit(limit)
                .toList();
    }

    private void unlessSent(
            Notification notification, DeliveryStatus status, String subject, Attempt attempt, Instant dueAt) {
        all.computeIfPresent(notification.id(), (_, kept) -> kept.entry().status() == DeliveryStatus.WAITING
                ? kept.after(status, subject, attempt, dueAt)
                : kept);
    }

    private static String text(Entry entry) {
        return entry.notification().id().toString();
    }
}

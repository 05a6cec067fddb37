package innkeeper.notification.message.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.people.usecase.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages in memory: written, on their way, and as they are looked up. */
public final class InMemoryMessages implements Notifications, Outgoing, Correspondence {
    private final Map<NotificationId, Entry> all = new LinkedHashMap<>();
    private final People people;

    /** Messages to people of whom nobody leaves. */
    public InMemoryMessages() {
        this(new InMemoryPeople());
    }

    public InMemoryMessages(People people) {
        this.people = people;
    }

    private static Entry after(Entry entry, DeliveryStatus status, String subject, Attempt attempt) {
        List<Attempt> attempts = new ArrayList<>(entry.attempts());
        attempts.add(attempt);
        Notification notification =
                status == DeliveryStatus.WAITING ? entry.notification() : wiped(entry.notification());
        return new Entry(notification, status,
                subject.isEmpty() ? entry.subject() : Optional.of(subject),
                status == DeliveryStatus.SENT ? Optional.of(attempt.at()) : Optional.empty(), attempts);
    }

    @Override
    public void add(Notification notification) {
        if (people.haveLost(notification.recipient()) && !notification.message().isLastWord()) {
            return;
        }
        boolean known = all.values().stream().map(Entry::notification)
                .anyMatch(other -> other.event().equals(notification.event())
                        && other.recipient().equals(notification.recipient()));
        if (!known) {
            all.put(notification.id(), new Entry(
                    notification, DeliveryStatus.WAITING, Optional.empty(), Optional.empty(), List.of()));
        }
    }

    @Override
    public void forget(PersonId recipient) {
        all.values().removeIf(entry -> entry.notification().recipient().equals(recipient)
                && !(entry.status() == DeliveryStatus.WAITING && entry.notification().message().isLastWord()));
    }

    @Override
    public Optional<Pending> pending(NotificationId id) {
        return Optional.ofNullable(all.get(id))
                .filter(entry -> entry.status() == DeliveryStatus.WAITING)
                .map(entry -> new Pending(entry.notification(), entry.attempts().size(), isInTurn(entry)));
    }

    private boolean isInTurn(Entry entry) {
        return !isUntried(entry) || all.values().stream().noneMatch(other -> isUntried(other)
                && other.notification().recipient().equals(entry.notification().recipient())
                && text(other).compareTo(text(entry)) < 0);
    }

    private static boolean isUntried(Entry entry) {
        return entry.status() == DeliveryStatus.WAITING && entry.attempts().isEmpty();
    }

    @Override
    public void sent(Notification notification, String subject, Attempt attempt) {
        all.computeIfPresent(notification.id(),
                (_, entry) -> after(entry, DeliveryStatus.SENT, subject, attempt));
        clear(notification);
    }

    @Override
    public void putOff(Notification notification, String subject, Attempt attempt) {
        unlessSent(notification, DeliveryStatus.WAITING, subject, attempt);
    }

    @Override
    public void failed(Notification notification, String subject, Attempt attempt) {
        unlessSent(notification, DeliveryStatus.FAILED, subject, attempt);
        clear(notification);
    }

    @Override
    public Optional<Entry> find(NotificationId id) {
        return Optional.ofNullable(all.get(id)).map(InMemoryMessages::shown);
    }

    @Override
    public List<Entry> list(Wanted wanted, int limit) {
        return all.values().stream()
                .filter(entry -> isVisible(entry.notification(), wanted.visible()))
                .filter(entry -> wanted.booking().equals(Optional.empty())
                        || wanted.booking().equals(facts(entry.notification()).map(BookingFacts::booking)))
                .filter(entry -> wanted.status().map(entry.status()::equals).orElse(true))
                .filter(entry -> wanted.olderThan().map(last -> text(entry).compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryMessages::text).reversed())
                .limit(limit)
                .map(InMemoryMessages::shown)
                .toList();
    }

    private static boolean isVisible(Notification notification, Visible visible) {
        return switch (visible) {
            case Visible.Everything _ -> true;
            case Visible.To(var recipient) -> notification.recipient().equals(recipient);
            case Visible.About(var recipient, var hotels) -> notification.recipient().equals(recipient)
                    || facts(notification).filter(facts -> hotels.contains(facts.hotel().id())).isPresent();
        };
    }

    private static Optional<BookingFacts> facts(Notification notification) {
        return notification.message() instanceof Message.OfBooking(_, _, _, var facts)
                ? Optional.of(facts)
                : Optional.empty();
    }

    private void unlessSent(
            Notification notification, DeliveryStatus status, String subject, Attempt attempt) {
        all.computeIfPresent(notification.id(), (_, entry) -> entry.status() == DeliveryStatus.WAITING
                ? after(entry, status, subject, attempt)
                : entry);
    }

    private void clear(Notification notification) {
        if (people.haveLost(notification.recipient())) {
            all.remove(notification.id());
        }
    }

    private static Entry shown(Entry entry) {
        return new Entry(wiped(entry.notification()), entry.status(), entry.subject(), entry.sentAt(),
                entry.attempts());
    }

    private static Notification wiped(Notification whole) {
        return switch (whole.message()) {
            case Message.OfBooking _,Message.OfAccount _,Message.OfStaff _ -> whole;
            case Message.Confidential(var news, var recipient, _) -> new Notification(whole.id(), whole.event(),
                    new Message.Confidential(news, recipient, ""), whole.createdAt());
        };
    }

    private static String text(Entry entry) {
        return entry.notification().id().toString();
    }
}

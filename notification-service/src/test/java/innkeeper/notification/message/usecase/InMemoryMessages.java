package innkeeper.notification.message.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Deliveries;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.people.usecase.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static innkeeper.notification.delivery.usecase.Noting.plannedByEmail;

/** All messages in memory: written, on their way, and as they are looked up. Nothing waits for quiet hours. */
public final class InMemoryMessages implements Notifications, Deliveries, Outgoing, Correspondence {
    private final Map<NotificationId, Notification> all = new LinkedHashMap<>();
    private final Map<DeliveryId, Sent> deliveries = new LinkedHashMap<>();
    private final Map<DeliveryId, Instant> watched = new LinkedHashMap<>();
    private final People people;

    private record Sent(Notification notification, Delivery delivery, int copy, Instant due) {
        boolean waits() {
            return delivery.status() == DeliveryStatus.WAITING;
        }

        boolean isUntried() {
            return waits() && delivery.attempts().isEmpty();
        }
    }

    /** Messages to people of whom nobody leaves. */
    public InMemoryMessages() {
        this(new InMemoryPeople());
    }

    public InMemoryMessages(People people) {
        this.people = people;
    }

    @Override
    public boolean add(Notification notification) {
        if (hasLeft(notification) && !notification.message().isLastWord()) {
            return false;
        }
        boolean known = all.values().stream().anyMatch(other -> other.event().equals(notification.event())
                && other.recipient().equals(notification.recipient()));
        if (!known) {
            all.put(notification.id(), notification);
        }
        return !known;
    }

    @Override
    public void add(Notification notification, List<Planned> planned) {
        planned.stream()
                .filter(each -> of(notification.id()).noneMatch(sent -> sent.delivery().channel() == each.channel()))
                .forEach(each -> add(notification, each));
    }

    private void add(Notification notification, Planned planned) {
        Delivery delivery =
                new Delivery(planned.id(), planned.channel(), planned.rank(), DeliveryStatus.WAITING, "", "", "",
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(planned.due()), List.of());
        deliveries.put(planned.id(), new Sent(notification, delivery, 1, planned.due()));
        planned.checked().ifPresent(due -> watched.put(planned.id(), due));
    }

    /** Which deliveries are looked at, and when. */
    public Map<DeliveryId, Instant> watched() {
        return watched;
    }

    /** When the deliveries on a channel are due, in the order in which they were planned. */
    public List<Instant> dueBy(Channel channel) {
        return deliveries.values().stream().filter(sent -> sent.delivery().channel() == channel).map(Sent::due)
                .toList();
    }

    /** No channel confirms here. */
    @Override
    public Optional<Notification> notThrough(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id)).filter(Sent::waits).map(Sent::notification);
    }

    @Override
    public Set<Channel> channelsOf(NotificationId message) {
        return of(message).map(sent -> sent.delivery().channel()).collect(Collectors.toSet());
    }

    @Override
    public void again(Delivery delivery, Instant due) {
        deliveries.computeIfPresent(delivery.id(), (_, sent) -> sent.waits()
                ? sent
                : new Sent(sent.notification(),
                        new Delivery(delivery.id(), delivery.channel(), delivery.rank(), DeliveryStatus.WAITING,
                                delivery.address(),
                                delivery.subject(), delivery.reference(), Optional.empty(), Optional.empty(),
                                Optional.empty(),
                                Optional.of(due),
                                delivery.attempts()),
                        sent.copy() + 1, due));
    }

    /** By e-mail, under the id of the message. */
    public void addByEmail(Notification notification) {
        if (add(notification)) {
            add(notification, plannedByEmail(notification));
        }
    }

    @Override
    public void forget(PersonId recipient) {
        all.values().removeIf(message -> isTo(recipient, message)
                && !(message.message().isLastWord() && of(message.id()).anyMatch(Sent::waits)));
        deliveries.values().removeIf(sent -> !all.containsKey(sent.notification().id()));
    }

    @Override
    public Optional<Pending> pending(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id)).filter(Sent::waits).map(sent -> {
            List<Attempt> attempts = sent.delivery().attempts();
            boolean away = !attempts.isEmpty() && attempts.getLast().outcome() == Attempt.Outcome.AWAY;
            return new Pending(id, sent.notification(), sent.copy(), sent.due(), attempts.size(),
                    away ? attempts.getLast().reply() : "",
                    isInTurn(sent));
        });
    }

    private boolean isInTurn(Sent sent) {
        return !sent.isUntried() || deliveries.values().stream().noneMatch(other -> other.isUntried()
                && other.delivery().channel() == sent.delivery().channel()
                && other.notification().recipient().equals(sent.notification().recipient())
                && text(other.notification()).compareTo(text(sent.notification())) < 0);
    }

    @Override
    public void address(Pending pending, String address, String subject) {
        deliveries.computeIfPresent(pending.id(), (_, sent) -> {
            Delivery before = sent.delivery();
            return new Sent(sent.notification(),
                    new Delivery(before.id(), before.channel(), before.rank(), before.status(), address, subject,
                            before.reference(), before.sentAt(), before.confirmedAt(), before.badSince(),
                            before.nextTryAt(),
                            before.attempts()),
                    sent.copy(), sent.due());
        });
    }

    @Override
    public void note(Pending pending, Result result) {
        deliveries.computeIfPresent(pending.id(),
                (_, sent) -> new Sent(sent.notification(), after(sent, result), sent.copy(), sent.due()));
        if (hasLeft(pending.notification())
                && of(pending.notification().id()).noneMatch(Sent::waits)) {
            all.remove(pending.notification().id());
            deliveries.values().removeIf(sent -> !all.containsKey(sent.notification().id()));
        }
    }

    private static Delivery after(Sent sent, Result result) {
        Delivery before = sent.delivery();
        List<Attempt> attempts = new ArrayList<>(before.attempts());
        attempts.removeIf(attempt -> attempt.attempt() == result.attempt().attempt());
        attempts.add(result.attempt());
        boolean isSent = result.status() == DeliveryStatus.SENT || result.status() == DeliveryStatus.CONFIRMED;
        boolean stands = sent.waits() || before.status() == DeliveryStatus.FAILED && isSent;
        return new Delivery(before.id(), before.channel(), before.rank(), stands ? result.status() : before.status(),
                result.address().isEmpty() ? before.address() : result.address(),
                result.subject().isEmpty() ? before.subject() : result.subject(), result.reference(),
                isSent ? Optional.of(result.attempt().at()) : before.sentAt(),
                result.status() == DeliveryStatus.CONFIRMED ? Optional.of(result.attempt().at()) : before.confirmedAt(),
                before.badSince(),
                result.status() == DeliveryStatus.WAITING ? before.nextTryAt() : Optional.empty(), attempts);
    }

    @Override
    public Optional<Entry> find(NotificationId id) {
        return Optional.ofNullable(all.get(id)).map(this::shown);
    }

    @Override
    public List<Entry> list(Wanted wanted, int limit) {
        return all.values().stream()
                .filter(message -> isVisible(message, wanted.visible()))
                .filter(message -> wanted.booking().isEmpty()
                        || wanted.booking().equals(facts(message).map(BookingFacts::booking)))
                .filter(message -> wanted.reference().isEmpty()
                        || wanted.reference().equals(facts(message).map(BookingFacts::reference)))
                .filter(message -> wanted.recipient().isEmpty()
                        || wanted.recipient().equals(Optional.of(message.recipient())))
                .filter(message -> wanted.status().isEmpty() && wanted.address().isEmpty()
                        || of(message.id()).map(Sent::delivery).anyMatch(delivery -> isWanted(delivery, wanted)))
                .filter(message -> wanted.olderThan().map(last -> text(message).compareTo(last.toString()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(InMemoryMessages::text).reversed())
                .limit(limit)
                .map(this::shown)
                .toList();
    }

    private static boolean isWanted(Delivery delivery, Wanted wanted) {
        return wanted.status().map(delivery.status()::equals).orElse(true)
                && wanted.address().map(delivery.address()::equalsIgnoreCase).orElse(true);
    }

    private static boolean isVisible(Notification notification, Visible visible) {
        return switch (visible) {
            case Visible.Everything _ -> true;
            case Visible.To(var recipient) -> isTo(recipient, notification);
            case Visible.About(var recipient, var hotels) -> isTo(recipient, notification)
                    || facts(notification).filter(facts -> hotels.contains(facts.hotel().id())).isPresent();
        };
    }

    private static Optional<BookingFacts> facts(Notification notification) {
        return switch (notification.message()) {
            case Message.OfBooking(_, _, _, var facts) -> Optional.of(facts);
            case Message.OfReminder(_, _, var facts) -> Optional.of(facts);
            case Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.OfHotelSystem _,Message.Confidential _ ->
                Optional.empty();
        };
    }

    private Stream<Sent> of(NotificationId id) {
        return deliveries.values().stream().filter(sent -> sent.notification().id().equals(id));
    }

    private Entry shown(Notification message) {
        return new Entry(wiped(message), "", of(message.id()).map(Sent::delivery).toList());
    }

    private static Notification wiped(Notification whole) {
        return switch (whole.message()) {
            case Message.OfBooking _,Message.OfReminder _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.OfHotelSystem _ ->
                whole;
            case Message.Confidential(var news, var recipient, _) -> new Notification(whole.id(), whole.event(),
                    new Message.Confidential(news, recipient, ""), whole.createdAt());
        };
    }

    private boolean hasLeft(Notification notification) {
        return people.haveLost(new PersonId(notification.recipient().value()));
    }

    private static boolean isTo(PersonId person, Notification notification) {
        return notification.recipient().value().equals(person.value());
    }

    private static String text(Notification notification) {
        return notification.id().toString();
    }
}

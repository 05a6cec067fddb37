package innkeeper.payment.webhook.usecase;

import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TRACE;

/** Announcements of a test. */
public final class InMemoryAnnouncements implements Announcements {
    private static final Comparator<Announcement> NEWEST = Comparator.comparing(Announcement::createdAt)
            .thenComparing(each -> each.id().toString()).reversed();

    private final Map<UUID, Announcement> announcements = new LinkedHashMap<>();
    private final Map<UUID, Instant> scheduled = new LinkedHashMap<>();

    public synchronized void add(UUID id, Instant at) {
        announcements.put(id, new Announcement(id, "payment.succeeded", ID, at, 0, new Delivery.Due(at, "")));
        scheduled.put(id, at);
    }

    @Override
    public synchronized List<Announcement> list(Which which, Place after, int atMost) {
        Announcement place = new Announcement(after.id(), "", ID, after.createdAt(), 0, new Delivery.Exhausted(""));
        return announcements.values().stream()
                .filter(each -> which instanceof Which.All
                        || which instanceof Which.OfPayment(var payment) && each.payment().equals(payment))
                .filter(each -> NEWEST.compare(each, place) > 0).sorted(NEWEST).limit(atMost).toList();
    }

    @Override
    public synchronized Optional<Announcement> renew(UUID id, Instant now) {
        scheduled.computeIfPresent(id, (_, _) -> now);
        return Optional.ofNullable(announcements.computeIfPresent(id,
                (_, old) -> with(old, 0, new Delivery.Due(now, ""))));
    }

    @Override
    public synchronized Optional<Parcel> begin(UUID id, int attempt, Instant next) {
        return pending(id).map(due -> {
            Announcement begun = announcements.computeIfPresent(id,
                    (_, old) -> with(old, attempt, new Delivery.Due(next, due.lastError())));
            return new Parcel(id, begun.type(), "{}", TRACE, attempt, scheduled.get(id));
        });
    }

    @Override
    public synchronized boolean delivered(Parcel parcel, Instant at) {
        return settle(parcel, due -> new Delivery.Delivered(at, due.lastError()));
    }

    @Override
    public synchronized void failed(Parcel parcel, String error) {
        settle(parcel, due -> new Delivery.Due(due.nextAttemptAt(), error));
    }

    @Override
    public synchronized boolean giveUp(Parcel parcel, String error) {
        return settle(parcel, _ -> new Delivery.Exhausted(error));
    }

    private boolean settle(Parcel parcel, Function<Delivery.Due, Delivery> outcome) {
        Announcement old = announcements.get(parcel.event());
        if (old.attempts() != parcel.attempt() || !scheduled.get(old.id()).equals(parcel.scheduledAt())
                || !(old.delivery() instanceof Delivery.Due due)) {
            return false;
        }
        announcements.put(old.id(), with(old, old.attempts(), outcome.apply(due)));
        return true;
    }

    private Optional<Delivery.Due> pending(UUID id) {
        return Optional.ofNullable(announcements.get(id)).map(Announcement::delivery)
                .filter(Delivery.Due.class::isInstance).map(Delivery.Due.class::cast);
    }

    private static Announcement with(Announcement old, int attempts, Delivery delivery) {
        return new Announcement(old.id(), old.type(), old.payment(), old.createdAt(), attempts, delivery);
    }
}

package innkeeper.payment.webhook.usecase;

import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TRACE;

/** Announcements of a test. */
public final class InMemoryAnnouncements implements Announcements {
    private static final Comparator<Announcement> NEWEST = Comparator.comparing(Announcement::createdAt)
            .thenComparing(each -> each.id().toString()).reversed();

    private final Map<UUID, Announcement> announcements = new LinkedHashMap<>();
    private final Map<UUID, UUID> claims = new LinkedHashMap<>();

    public synchronized void add(UUID id, Instant at) {
        announcements.put(id, new Announcement(id, "payment.succeeded", ID, at, 0, new Delivery.Due(at, "")));
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
        claims.remove(id);
        return Optional.ofNullable(announcements.computeIfPresent(id,
                (_, old) -> with(old, 0, new Delivery.Due(now, ""))));
    }

    @Override
    public synchronized List<Parcel> claim(Instant now, Duration lease, int atMost) {
        List<Parcel> parcels = new ArrayList<>();
        announcements.replaceAll((id, each) -> {
            boolean due = each.delivery() instanceof Delivery.Due(var next, _) && !next.isAfter(now);
            if (!due || parcels.size() == atMost) {
                return each;
            }
            claims.put(id, UUID.randomUUID());
            parcels.add(new Parcel(id, each.type(), "{}", TRACE, each.attempts() + 1, claims.get(id)));
            return with(each, each.attempts() + 1, new Delivery.Due(now.plus(lease), error(each)));
        });
        return parcels;
    }

    @Override
    public void delivered(Parcel parcel, Instant at) {
        settle(parcel, new Delivery.Delivered(at, ""));
    }

    @Override
    public void postpone(Parcel parcel, String error, Instant next) {
        settle(parcel, new Delivery.Due(next, error));
    }

    @Override
    public void giveUp(Parcel parcel, String error) {
        settle(parcel, new Delivery.Exhausted(error));
    }

    @Override
    public synchronized long waiting() {
        return announcements.values().stream().filter(each -> each.delivery() instanceof Delivery.Due).count();
    }

    private synchronized void settle(Parcel parcel, Delivery delivery) {
        if (claims.remove(parcel.event(), parcel.claim())) {
            announcements.computeIfPresent(parcel.event(), (_, old) -> with(old, old.attempts(), delivery));
        }
    }

    private static Announcement with(Announcement old, int attempts, Delivery delivery) {
        return new Announcement(old.id(), old.type(), old.payment(), old.createdAt(), attempts, delivery);
    }

    private static String error(Announcement announcement) {
        return announcement.delivery() instanceof Delivery.Due(_, var error) ? error : "";
    }
}

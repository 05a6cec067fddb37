package innkeeper.payment.webhook.usecase;

import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All events that the shop was or is to be told of. */
public interface Announcements {
    /** Which events to list, newest first. */
    sealed interface Which {
        record All() implements Which {}

        record OfPayment(PaymentId payment) implements Which {}
    }

    /** The place in the list behind which to read on. */
    record Place(Instant createdAt, UUID id) {}

    /** Where the list begins. */
    Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    List<Announcement> list(Which which, Place after, int atMost);

    /** Makes it due now with all its tries before it; empty where there is no such event. */
    Optional<Announcement> renew(UUID id, Instant now);

    /**
     * Notes that a try begins; empty where the event needs none.
     *
     * @param attempt counted from 1 since the event happened or was renewed
     * @param next    when it is tried again, should this try fail
     */
    Optional<Parcel> begin(UUID id, int attempt, Instant next);

    /** False, and nothing changes, where a later try has begun or the event was renewed meanwhile. */
    boolean delivered(Parcel parcel, Instant at);

    /** Changes nothing where a later try has begun or the event was renewed meanwhile. */
    void failed(Parcel parcel, String error);

    /** False, and nothing changes, where a later try has begun or the event was renewed meanwhile. */
    boolean giveUp(Parcel parcel, String error);
}

package innkeeper.payment.webhook.usecase;

import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import java.time.Duration;
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

    /** Takes due ones for {@code lease}; one that is not settled by then is due again, for whoever asks. */
    List<Parcel> claim(Instant now, Duration lease, int atMost);

    void delivered(Parcel parcel, Instant at);

    void postpone(Parcel parcel, String error, Instant next);

    void giveUp(Parcel parcel, String error);

    /** How many wait to be delivered. */
    long waiting();
}

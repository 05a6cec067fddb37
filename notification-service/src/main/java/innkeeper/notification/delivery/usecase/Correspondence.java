package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages as their recipients look them up, with the delivery record. */
public interface Correspondence {
    /** A message and how it fared; {@code subject} is absent before the first attempt. */
    record Entry(
            Notification notification,
            DeliveryStatus status,
            Optional<String> subject,
            Optional<Instant> sentAt,
            List<Attempt> attempts) {}

    /** What somebody may be shown. */
    sealed interface Visible {
        record Everything() implements Visible {}

        /** What was written to a person. */
        record To(PersonId recipient) implements Visible {}

        /** What was written about one booking: to the person, and to anybody where it is at one of the hotels. */
        record About(PersonId recipient, Set<HotelId> hotels) implements Visible {
            public About {
                hotels = Set.copyOf(hotels);
            }
        }
    }

    /** What a listed message must be; an empty field asks for nothing. */
    record Wanted(
            Visible visible, Optional<BookingId> booking, Optional<DeliveryStatus> status,
            Optional<NotificationId> olderThan) {
        public static final Wanted ANYTHING =
                new Wanted(new Visible.Everything(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<Entry> find(NotificationId id);

    /** Newest first. */
    List<Entry> list(Wanted wanted, int limit);
}

package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.RecipientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages as their recipients look them up, with the delivery record. */
public interface Correspondence {
    /**
     * A message and how it fared on each of its channels, in the order in which they were chosen.
     *
     * @param trace the id of the trace in which it was written; empty where there was none
     */
    record Entry(Notification notification, String trace, List<Delivery> deliveries) {
        public Entry {
            deliveries = List.copyOf(deliveries);
        }
    }

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

    /**
     * What a listed message must be; an empty field asks for nothing.
     *
     * @param recipient to whom it was written
     * @param reference of the booking that it is about
     * @param address   where one of its deliveries went, in any case
     * @param status    how one of its deliveries stands; with an address, the one that went there
     */
    record Wanted(
            Visible visible, Optional<BookingId> booking, Optional<String> reference, Optional<RecipientId> recipient,
            Optional<String> address, Optional<DeliveryStatus> status, Optional<NotificationId> olderThan) {
        public static Wanted of(Visible visible) {
            return new Wanted(visible, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        public boolean isAboutABooking() {
            return booking.isPresent() || reference.isPresent();
        }
    }

    Optional<Entry> find(NotificationId id);

    /** Newest first. */
    List<Entry> list(Wanted wanted, int limit);
}

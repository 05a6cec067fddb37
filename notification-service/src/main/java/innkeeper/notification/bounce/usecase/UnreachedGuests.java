package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** Guests of bookings whom mail does not reach; each booking is in it once. */
public interface UnreachedGuests {
    /** Has the hotel told of it, unless it was; nothing is kept of somebody who has left. */
    void add(BookingId booking, PersonId guest, Instant since);
}

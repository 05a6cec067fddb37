package innkeeper.booking.reservation.postgres;

import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kit.database.Transaction;

/** Tells the world what became of a booking, if and when the transaction commits. */
public interface Announcements {
    void announce(Transaction tx, BookingEvent event, Stored booking);
}

package innkeeper.booking.postgres;

import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.usecase.Stored;
import innkeeper.kit.database.Transaction;

/** Tells the world what became of a booking, if and when the transaction commits. */
public interface Announcements {
    void announce(Transaction tx, BookingEvent event, Stored booking);
}

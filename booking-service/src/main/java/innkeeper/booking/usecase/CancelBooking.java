package innkeeper.booking.usecase;

import innkeeper.booking.domain.Party;
import innkeeper.kernel.BookingId;
import java.time.Clock;
import java.time.Instant;

/** Gives a booking up: its nights are free again, and what its policy promises goes back. */
public final class CancelBooking {
    private final Bookings bookings;
    private final Clock clock;

    public CancelBooking(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    public Stored handle(BookingId id, Party by) {
        Instant now = clock.instant();
        return bookings.change(id, booking -> booking.live().cancel(by, now));
    }
}

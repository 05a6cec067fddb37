package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.Party;
import innkeeper.booking.domain.Rejection.UnknownBooking;
import innkeeper.booking.usecase.payment.EndHold;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;

/** Gives a booking up: its nights are free again, and what its policy promises goes back. */
public final class CancelBooking {
    private final Bookings bookings;
    private final EndHold endHold;
    private final Clock clock;

    public CancelBooking(Bookings bookings, EndHold endHold, Clock clock) {
        this.bookings = bookings;
        this.endHold = endHold;
        this.clock = clock;
    }

    /** A hold that turns out to be paid is a confirmed booking, cancelled under its policy. */
    public Stored handle(BookingId id, Party by) {
        Instant now = clock.instant();
        Booking booking = stored(id).booking();
        if (booking instanceof Pending hold) {
            endHold.handle(hold, open -> open.cancel(by, now));
            Stored ended = stored(id);
            if (ended.booking() instanceof Cancelled) {
                return ended;
            }
        }
        return bookings.change(id, confirmed -> confirmed.live().cancel(by, now));
    }

    private Stored stored(BookingId id) {
        return bookings.find(id).orElseThrow(() -> new Rejected(new UnknownBooking(id)));
    }
}

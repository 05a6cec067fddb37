package innkeeper.booking.cancellation.usecase;

import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.payment.usecase.EndHold;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives rooms of a booking up: their nights are free again, and what the policy promises goes back. */
public final class CancelBooking {
    private final Bookings bookings;
    private final EndHold endHold;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public CancelBooking(Bookings bookings, EndHold endHold, Clock clock, Supplier<UUID> ids) {
        this.bookings = bookings;
        this.endHold = endHold;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A hold that turns out to be paid is a confirmed booking, cancelled under its policy. What cannot be given up is
     * refused before the provider is asked.
     */
    public Stored handle(BookingId id, GivingUp given) {
        Posting posting = new Posting(clock.instant(), ids);
        Booking booking = stored(id).booking();
        if (booking.hold().isPresent()) {
            booking.cancel(given, posting);
            endHold.handle(booking, open -> open.cancel(given, posting));
            Stored ended = stored(id);
            if (ended.booking().status() == Status.CANCELLED) {
                return ended;
            }
        }
        return bookings.change(id, confirmed -> confirmed.cancel(given, posting));
    }

    private Stored stored(BookingId id) {
        return bookings.find(id).orElseThrow(() -> new Rejected(new UnknownBooking(id)));
    }
}

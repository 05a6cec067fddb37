package innkeeper.booking.cancellation.usecase;

import innkeeper.booking.cancellation.domain.ExpectedCost;
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
import java.util.function.UnaryOperator;

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
     *
     * @throws Rejected as {@link Booking#cancel}, {@code PaymentUndecided}, or {@code CancellationChanged} where it costs
     *                  other than expected
     */
    public Stored handle(BookingId id, GivingUp given, ExpectedCost expected) {
        Posting posting = new Posting(clock.instant(), ids);
        UnaryOperator<Booking> step = live -> {
            expected.require(id, live.cancellation(given, posting));
            return live.cancel(given, posting);
        };
        Booking booking = stored(id).booking();
        if (booking.hold().isPresent()) {
            step.apply(booking);
            endHold.handle(booking, step);
            Stored ended = stored(id);
            if (ended.booking().status() == Status.CANCELLED) {
                return ended;
            }
        }
        return bookings.change(id, step);
    }

    private Stored stored(BookingId id) {
        return bookings.find(id).orElseThrow(() -> new Rejected(new UnknownBooking(id)));
    }
}

package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Ends a hold that nobody paid in time, so that others can have the nights. */
public final class ExpireHold {
    private static final Logger LOG = System.getLogger(ExpireHold.class.getName());

    private final Bookings bookings;
    private final EndHold endHold;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public ExpireHold(Bookings bookings, EndHold endHold, Clock clock, Supplier<UUID> ids) {
        this.bookings = bookings;
        this.endHold = endHold;
        this.clock = clock;
        this.ids = ids;
    }

    /** False while the bank is deciding: the nights stay taken, and this has to be tried again. */
    public boolean handle(BookingId id) {
        return bookings.find(id).map(Stored::booking).filter(this::isOver).map(this::end).orElse(true);
    }

    /** Where no payment is known there may be one all the same: such a hold is over as soon as anybody asks. */
    private boolean isOver(Booking booking) {
        return booking.hold()
                .filter(hold -> hold.checkout().isEmpty() || !clock.instant().isBefore(hold.expiresAt()))
                .isPresent();
    }

    private boolean end(Booking held) {
        try {
            endHold.handle(held, booking -> booking.expire(new Posting(clock.instant(), ids)));
            return true;
        } catch (Rejected e) {
            LOG.log(Level.INFO, "the hold of booking {0} cannot be called off yet: {1}", held.id(), e.rejection());
            return false;
        }
    }
}

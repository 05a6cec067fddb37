package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Ends the holds that nobody paid in time, so that others can have the nights. */
public final class ExpireHolds {
    private static final Logger LOG = System.getLogger(ExpireHolds.class.getName());

    private final Bookings bookings;
    private final EndHold endHold;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public ExpireHolds(Bookings bookings, EndHold endHold, Clock clock, Supplier<UUID> ids) {
        this.bookings = bookings;
        this.endHold = endHold;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle() {
        Optional<Booking> overdue = bookings.takeOverdue(clock.instant());
        while (overdue.isPresent()) {
            end(overdue.get());
            overdue = bookings.takeOverdue(clock.instant());
        }
    }

    /** One that cannot be called off keeps its nights until its next turn and must not hold up the others. */
    private void end(Booking held) {
        try {
            endHold.handle(held, booking -> booking.expire(new Posting(clock.instant(), ids)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the hold of booking " + held.id() + " cannot be called off yet", e);
        }
    }
}

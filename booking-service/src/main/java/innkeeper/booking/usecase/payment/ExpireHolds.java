package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.usecase.Bookings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Ends the holds that nobody paid in time, so that others can have the nights. */
public final class ExpireHolds {
    private static final Logger LOG = System.getLogger(ExpireHolds.class.getName());

    private final Bookings bookings;
    private final EndHold endHold;
    private final Clock clock;

    public ExpireHolds(Bookings bookings, EndHold endHold, Clock clock) {
        this.bookings = bookings;
        this.endHold = endHold;
        this.clock = clock;
    }

    public void handle() {
        Optional<Pending> overdue = bookings.takeOverdue(clock.instant());
        while (overdue.isPresent()) {
            end(overdue.get());
            overdue = bookings.takeOverdue(clock.instant());
        }
    }

    /** One that cannot be called off keeps its nights until its next turn and must not hold up the others. */
    private void end(Pending hold) {
        try {
            endHold.handle(hold, Pending::expire);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the hold " + hold.id() + " cannot be called off yet", e);
        }
    }
}

package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking.Pending;
import java.time.Clock;

/** Ends the holds that nobody paid in time, so that others can have the nights. */
public final class ExpireHolds {
    private final Bookings bookings;
    private final Clock clock;

    public ExpireHolds(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    public void handle() {
        boolean more;
        do {
            more = bookings.changeOverdue(clock.instant(), Pending::expire);
        } while (more);
    }
}

package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Ended;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Gives back, at the payment provider, the money that is owed. */
public final class CarryOutRefunds {
    private static final Logger LOG = System.getLogger(CarryOutRefunds.class.getName());

    private final Refunds refunds;
    private final Payments payments;
    private final Bookings bookings;
    private final Clock clock;

    public CarryOutRefunds(Refunds refunds, Payments payments, Bookings bookings, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.bookings = bookings;
        this.clock = clock;
    }

    public void handle() {
        Optional<OwedRefund> owed = refunds.take(clock.instant());
        while (owed.isPresent()) {
            giveBack(owed.get());
            owed = refunds.take(clock.instant());
        }
    }

    /** One that fails waits for its next turn and must not hold up the others. */
    private void giveBack(OwedRefund owed) {
        try {
            if (payments.refund(owed)) {
                bookings.change(owed.booking(), CarryOutRefunds::refunded);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the refund for booking " + owed.booking() + " has to wait", e);
        }
    }

    private static Booking refunded(Booking booking) {
        return booking instanceof Ended ended ? ended.refunded() : booking;
    }
}

package innkeeper.booking.payment.usecase;

import innkeeper.booking.payment.usecase.CallOff.CalledOff;
import innkeeper.booking.payment.usecase.CallOff.PaidBefore;
import innkeeper.booking.payment.usecase.CallOff.Undecided;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentUndecided;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kernel.Rejected;
import java.util.function.UnaryOperator;

/**
 * Ends a hold, once the provider has said that nobody can pay for it any more; what was paid by then confirms it. If we
 * die between the provider's answer and ours, the next attempt hears the same answer.
 */
public final class EndHold {
    private final Payments payments;
    private final Bookings bookings;
    private final FollowPayment follow;

    public EndHold(Payments payments, Bookings bookings, FollowPayment follow) {
        this.payments = payments;
        this.bookings = bookings;
        this.follow = follow;
    }

    /** @throws Rejected {@code PaymentUndecided} */
    public void handle(Booking held, UnaryOperator<Booking> end) {
        switch (payments.callOff(held)) {
            case CalledOff _ -> bookings.change(held.id(),
                    booking -> booking.hold().isPresent() ? end.apply(booking) : booking);
            case PaidBefore(var news) -> follow.handle(news);
            case Undecided _ -> throw new Rejected(new PaymentUndecided(held.id()));
        }
    }
}

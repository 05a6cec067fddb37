package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.Rejection.PaymentUndecided;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.payment.CallOff.CalledOff;
import innkeeper.booking.usecase.payment.CallOff.PaidBefore;
import innkeeper.booking.usecase.payment.CallOff.Undecided;
import innkeeper.kernel.Rejected;
import java.util.function.Function;

/**
 * Ends a hold, once the provider has said that nobody can pay for it any more; what was paid by then confirms it. If we
 * die between the provider's answer and ours, the next attempt hears the same answer.
 */
public final class EndHold {
    private final Payments payments;
    private final Bookings bookings;
    private final HearFromProvider hear;

    public EndHold(Payments payments, Bookings bookings, HearFromProvider hear) {
        this.payments = payments;
        this.bookings = bookings;
        this.hear = hear;
    }

    /** @throws Rejected {@code PaymentUndecided} */
    public void handle(Pending hold, Function<Pending, Ended> end) {
        switch (payments.callOff(hold)) {
            case CalledOff _ -> bookings.change(hold.id(),
                    booking -> booking instanceof Pending pending ? end.apply(pending) : booking);
            case PaidBefore(var news) -> hear.handle(news);
            case Undecided _ -> throw new Rejected(new PaymentUndecided(hold.id()));
        }
    }
}

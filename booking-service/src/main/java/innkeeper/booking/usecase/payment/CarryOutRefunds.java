package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.payment.Finding.Kind;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.payment.RefundAnswer.Done;
import innkeeper.booking.usecase.payment.RefundAnswer.Failed;
import innkeeper.booking.usecase.payment.RefundAnswer.Overtaken;
import innkeeper.booking.usecase.payment.RefundAnswer.Refused;
import innkeeper.booking.usecase.payment.RefundAnswer.UnderWay;
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
    private final HearFromProvider hear;
    private final Books books;
    private final Clock clock;

    public CarryOutRefunds(Refunds refunds, Payments payments, Bookings bookings, HearFromProvider hear, Books books,
            Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.bookings = bookings;
        this.hear = hear;
        this.books = books;
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
            conclude(owed, payments.refund(owed));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the refund for booking " + owed.booking() + " has to wait", e);
        }
    }

    private void conclude(OwedRefund owed, RefundAnswer answer) {
        switch (answer) {
            case Done _ when owed.surplus() -> refunds.surplusReturned(owed.booking(), owed.payment());
            case Done _ -> bookings.change(owed.booking(), CarryOutRefunds::refunded);
            case UnderWay _ -> {
            }
            case Overtaken(var news) -> hear.handle(news);
            case Failed _ -> {
                note(Kind.REFUND_FAILED, owed, "The provider could not carry the refund out");
                refunds.renew(owed.booking(), owed.payment().id());
            }
            case Refused(var detail) -> note(Kind.REFUND_REFUSED, owed, detail);
        }
    }

    private void note(Kind kind, OwedRefund owed, String detail) {
        books.note(kind, owed.booking().toString(), owed.payment(), detail);
    }

    private static Booking refunded(Booking booking) {
        return booking instanceof Ended ended ? ended.refunded() : booking;
    }
}

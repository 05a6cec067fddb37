package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.payment.usecase.RefundAnswer.Declined;
import innkeeper.booking.payment.usecase.RefundAnswer.Failed;
import innkeeper.booking.payment.usecase.RefundAnswer.Known;
import innkeeper.booking.payment.usecase.RefundAnswer.UnderWay;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kernel.BookingId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Gives back, at the payment provider, the money that is owed to the client of a booking. */
public final class CarryOutRefunds {
    private static final Logger LOG = System.getLogger(CarryOutRefunds.class.getName());

    private final Bookings bookings;
    private final Refunds refunds;
    private final Payments payments;
    private final FollowPayment follow;
    private final Books books;

    public CarryOutRefunds(Bookings bookings, Refunds refunds, Payments payments, FollowPayment follow, Books books) {
        this.bookings = bookings;
        this.refunds = refunds;
        this.payments = payments;
        this.follow = follow;
        this.books = books;
    }

    /** False while something is still owed: this has to be tried again. */
    public boolean handle(BookingId id) {
        owed(id).forEach(refund -> giveBack(new OwedRefund(id, refund)));
        return owed(id).isEmpty();
    }

    private List<Refund> owed(BookingId id) {
        return bookings.find(id).map(stored -> stored.booking().folio().owed()).orElse(List.of());
    }

    /** One that fails must not hold up the others. */
    private void giveBack(OwedRefund owed) {
        try {
            conclude(owed, payments.refund(owed));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the refund for booking " + owed.booking() + " has to wait", e);
        }
    }

    private void conclude(OwedRefund owed, RefundAnswer answer) {
        switch (answer) {
            case Known(var news) -> follow.handle(news);
            case UnderWay _ -> {
            }
            case Failed _ -> {
                note(Kind.REFUND_FAILED, owed, "The provider could not carry the refund out");
                refunds.renew(owed.booking(), owed.refund().payment().id());
            }
            case Declined(var detail) -> note(Kind.REFUND_REFUSED, owed, detail);
        }
    }

    private void note(Kind kind, OwedRefund owed, String detail) {
        books.note(kind, owed.booking().toString(), owed.refund().payment(), detail);
    }
}

package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.payment.usecase.PaymentNews.RefundFailed;
import innkeeper.booking.payment.usecase.RefundAnswer.Declined;
import innkeeper.booking.payment.usecase.RefundAnswer.Exceeds;
import innkeeper.booking.payment.usecase.RefundAnswer.Failed;
import innkeeper.booking.payment.usecase.RefundAnswer.Known;
import innkeeper.booking.payment.usecase.RefundAnswer.UnderWay;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kernel.BookingId;
import java.util.Optional;
import java.util.UUID;

/** Gives back, at the payment provider, the money that is owed to the client of a booking. */
public final class CarryOutRefunds {
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

    /**
     * False while this refund is still owed: it has to be tried again. That it may have been asked for is kept before it
     * is, so that no later change of the booking makes another sum of it.
     *
     * @throws RuntimeException when the provider cannot be reached; this has to be tried again
     */
    public boolean handle(UUID refund) {
        Optional<BookingId> booking = refunds.owing(refund);
        booking.flatMap(id -> ask(id, refund)).ifPresent(owed -> conclude(owed, payments.refund(owed)));
        return booking.isEmpty() || refunds.owing(refund).isEmpty();
    }

    private Optional<OwedRefund> ask(BookingId id, UUID refund) {
        Booking asking = bookings.change(id, before -> before.refunds(folio -> folio.ask(refund))).booking();
        return asking.folio().owed(refund).map(owed -> new OwedRefund(id, owed));
    }

    private void conclude(OwedRefund owed, RefundAnswer answer) {
        switch (answer) {
            case Known(var news) -> follow.handle(news);
            case UnderWay _ -> {
            }
            case Failed _ -> follow.handle(new RefundFailed(
                    owed.booking(), owed.refund().payment(), Optional.of(owed.refund().id())));
            case Exceeds(var news) -> {
                follow.replace(owed.booking(), owed.refund().id());
                follow.handle(news);
            }
            case Declined(var detail) -> books.note(
                    Kind.REFUND_REFUSED, owed.booking().toString(), owed.refund().payment(), detail);
        }
    }
}

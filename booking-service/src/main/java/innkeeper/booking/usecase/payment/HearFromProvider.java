package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.payment.Claim;
import innkeeper.booking.domain.payment.Finding.Kind;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.Stored;
import innkeeper.booking.usecase.payment.PaymentNews.Failed;
import innkeeper.booking.usecase.payment.PaymentNews.Lapsed;
import innkeeper.booking.usecase.payment.PaymentNews.RefundFailed;
import innkeeper.booking.usecase.payment.PaymentNews.Succeeded;
import innkeeper.booking.usecase.payment.PaymentNews.Unclaimed;
import innkeeper.kernel.BookingId;
import java.util.Optional;

/**
 * Lets a booking follow its payment. News may come again, late or in any order: it tells how the payment stands, so that
 * what is known already changes nothing. What does not fit our books ends with a person.
 */
public final class HearFromProvider {
    private final Bookings bookings;
    private final Refunds refunds;
    private final Books books;

    public HearFromProvider(Bookings bookings, Refunds refunds, Books books) {
        this.bookings = bookings;
        this.refunds = refunds;
        this.books = books;
    }

    public void handle(PaymentNews news) {
        switch (news) {
            case Succeeded paid -> paid(paid);
            case Failed _ -> {
            }
            case Lapsed(var booking, var payment) -> lapsed(booking, payment);
            case RefundFailed(var booking, var payment) -> refundFailed(booking, payment);
            case Unclaimed(var payment) -> books.note(Kind.UNKNOWN_BOOKING, "", payment, "It names no booking");
        }
    }

    private void paid(Succeeded news) {
        Optional<Stored> before = bookings.find(news.booking());
        if (before.isEmpty()) {
            books.note(Kind.UNKNOWN_BOOKING, news.booking().toString(), news.payment(), "We have no such booking");
            return;
        }
        Booking after = bookings.change(news.booking(), booking -> follow(booking, news)).booking();
        switch (Claim.of(after, news.payment())) {
            case OWN -> compare(before.get().booking(), news);
            case SECOND -> surplus(after, news);
            case FOREIGN -> books.note(Kind.FOREIGN_PAYMENT, after.id().toString(), news.payment(),
                    "It is not the payment of booking " + after.terms().reference());
        }
    }

    private static Booking follow(Booking booking, Succeeded news) {
        Payment payment = news.payment();
        if (Claim.of(booking, payment) != Claim.OWN) {
            return booking;
        }
        return switch (booking) {
            case Pending pending when news.refunded().equals(payment.amount()) -> pending.paidAndReturned(payment);
            case Pending pending -> pending.settle(payment).returned(news.refunded());
            case Confirmed confirmed -> confirmed.returned(news.refunded());
            case Ended ended -> ended.settle(payment).returned(news.refunded());
        };
    }

    /** What the booking's own payment says that our books did not. */
    private void compare(Booking before, Succeeded news) {
        Payment payment = news.payment();
        if (!payment.amount().equals(before.terms().total())) {
            books.note(Kind.ANOTHER_SUM, before.id().toString(), payment,
                    "Agreed were %s; it goes back".formatted(before.terms().total()));
        }
        long promised = before.settlement().refund().map(money -> money.minor()).orElse(0L);
        if (news.refunded().minor() > promised) {
            books.note(Kind.REFUNDED_AT_PROVIDER, before.id().toString(),
                    new Payment(payment.id(), news.refunded()),
                    "So much has gone back; we asked for %d minor units".formatted(promised));
        }
    }

    private void surplus(Booking booking, Succeeded news) {
        refunds.oweSurplus(booking.id(), books.finding(Kind.SECOND_PAYMENT, booking.id().toString(), news.payment(),
                "Booking %s has been paid already; it goes back".formatted(booking.terms().reference())));
        if (news.refunded().equals(news.payment().amount())) {
            refunds.surplusReturned(booking.id(), news.payment());
        }
    }

    private void lapsed(BookingId id, Payment payment) {
        if (bookings.find(id).isPresent()) {
            bookings.change(id, booking -> booking instanceof Pending hold && Claim.of(hold, payment) == Claim.OWN
                    ? hold.expire()
                    : booking);
        }
    }

    private void refundFailed(BookingId id, Payment payment) {
        books.note(Kind.REFUND_FAILED, id.toString(), payment, "The provider could not carry the refund out");
        refunds.renew(id, payment.id());
    }
}

package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.payment.domain.Claim;
import innkeeper.booking.payment.usecase.PaymentNews.Failed;
import innkeeper.booking.payment.usecase.PaymentNews.Lapsed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundFailed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundSucceeded;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.PaymentNews.Unclaimed;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets a booking follow its payment. News may come again, late or in any order: it tells how the payment stands, so that
 * what is known already changes nothing. What does not fit our books ends with a person.
 */
public final class FollowPayment {
    /** What failed at the provider, or was more than it had, is hardly better at once. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Bookings bookings;
    private final Refunds refunds;
    private final Books books;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public FollowPayment(Bookings bookings, Refunds refunds, Books books, Clock clock, Supplier<UUID> ids) {
        this.bookings = bookings;
        this.refunds = refunds;
        this.books = books;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(PaymentNews news) {
        Contradiction.in(news).ifPresentOrElse(wrong -> note(news, wrong), () -> follow(news));
    }

    private void follow(PaymentNews news) {
        switch (news) {
            case Succeeded paid -> paid(paid);
            case RefundSucceeded refund -> refundSucceeded(refund);
            case Failed _ -> {
            }
            case Lapsed lapsed -> lapsed(lapsed);
            case RefundFailed failed -> refundFailed(failed);
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
        Optional<Contradiction> wrong = Contradiction.between(news, after);
        if (wrong.isPresent()) {
            note(news, wrong.get());
            return;
        }
        switch (Claim.of(after, news.payment())) {
            case OWN -> compare(before.get().booking(), news);
            case SECOND -> books.note(Kind.SECOND_PAYMENT, after.id().toString(), news.payment(),
                    "Booking %s has been paid already; %s".formatted(after.terms().reference(), whatBecomesOfIt(after)));
            case FOREIGN -> books.note(Kind.FOREIGN_PAYMENT, after.id().toString(), news.payment(),
                    "It is not the payment of booking " + after.terms().reference());
        }
    }

    /** Beside a deposit, a second payment pays what is due at the hotel. */
    private static String whatBecomesOfIt(Booking booking) {
        return booking.folio().balance().isPositive() ? "less is due at the hotel" : "it goes back";
    }

    private Booking follow(Booking booking, Succeeded news) {
        Payment payment = news.payment();
        Posting posting = new Posting(clock.instant(), ids);
        if (Contradiction.between(news, booking).isPresent() || Claim.of(booking, payment) == Claim.FOREIGN) {
            return booking;
        }
        if (booking.hold().isPresent() && news.refunded().equals(payment.amount())) {
            return booking.paidAndReturned(payment, posting);
        }
        Booking paid = booking.paid(payment, posting);
        return news.refund().map(refund -> paid.refunds(folio -> folio.refunded(refund, posting))).orElse(paid)
                .returned(payment.id(), news.refunded(), posting);
    }

    /** What the booking's own payment says that our books did not. */
    private void compare(Booking before, Succeeded news) {
        Payment payment = news.payment();
        if (!before.folio().holds(payment.id()) && !payment.amount().equals(before.prepayment())) {
            books.note(Kind.ANOTHER_SUM, before.id().toString(), payment,
                    "Agreed were %s; it goes back".formatted(before.prepayment()));
        }
        long promised = before.folio().refund().map(Money::minor).orElse(0L);
        if (news.refunded().minor() > promised) {
            books.note(Kind.REFUNDED_AT_PROVIDER, before.id().toString(),
                    new Payment(payment.id(), news.refunded()),
                    "So much has gone back; we asked for %d minor units".formatted(promised));
        }
    }

    /** That all of a payment has gone back which we have not heard of ends no hold: its own news, or its end, decides. */
    private void refundSucceeded(RefundSucceeded news) {
        Succeeded stands = news.stands();
        boolean allOfNothing = stands.refunded().equals(stands.payment().amount())
                && bookings.find(stands.booking()).filter(stored -> stored.booking().hold().isPresent()).isPresent();
        if (allOfNothing) {
            note(news, new Contradiction(stands.payment(),
                    "All of it has gone back, and we have not heard that it was paid; the hold goes on"));
        } else {
            paid(stands);
        }
    }

    private void lapsed(Lapsed news) {
        if (bookings.find(news.booking()).isPresent()) {
            Booking after = bookings.change(news.booking(), booking -> ends(booking, news)
                    ? booking.expire(new Posting(clock.instant(), ids))
                    : booking).booking();
            Contradiction.between(news, after).filter(_ -> Claim.of(after, news.payment()) == Claim.OWN)
                    .ifPresent(wrong -> note(news, wrong));
        }
    }

    private static boolean ends(Booking booking, Lapsed news) {
        return Claim.of(booking, news.payment()) == Claim.OWN && Contradiction.between(news, booking).isEmpty();
    }

    /** News of a refund that another one has replaced already changes nothing, and so does that of one not ours. */
    private void refundFailed(RefundFailed news) {
        if (news.refund().filter(refund -> refunds.owing(refund).isEmpty()).isPresent()) {
            return;
        }
        Optional<Contradiction> wrong = news.refund().isEmpty() ? Optional.empty() : contradiction(news);
        if (wrong.isPresent()) {
            note(news, wrong.get());
            return;
        }
        books.note(Kind.REFUND_FAILED, news.booking().toString(), news.payment(),
                "The provider could not carry the refund out");
        news.refund().ifPresent(refund -> replace(news.booking(), refund));
    }

    private Optional<Contradiction> contradiction(RefundFailed news) {
        return bookings.find(news.booking())
                .filter(stored -> news.refund().flatMap(stored.booking().folio()::owed).isPresent())
                .map(stored -> Contradiction.between(news, stored.booking().folio()))
                .orElseGet(() -> Optional.of(new Contradiction(
                        news.payment(), "It names a refund that another booking owes")));
    }

    private void note(PaymentNews news, Contradiction wrong) {
        books.note(Kind.CONTRADICTORY_NEWS, news.named(), wrong.payment(), wrong.detail());
    }

    /** The provider has certainly not carried this refund out: another one takes its place, after a pause. */
    void replace(BookingId id, UUID refund) {
        Instant now = clock.instant();
        Posting posting = new Posting(now, ids);
        bookings.change(id, booking -> booking.refunds(folio -> folio.replace(refund, now.plus(AGAIN), posting)));
    }
}

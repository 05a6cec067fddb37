package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.payment.usecase.PaymentNews.Failed;
import innkeeper.booking.payment.usecase.PaymentNews.Lapsed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundFailed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundSucceeded;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.PaymentNews.Unclaimed;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.kernel.Money;
import java.util.Optional;

/**
 * Why news cannot be true, by itself or beside what we know. A person looks at it; no folio follows it.
 *
 * @param payment with the sum in question, as far as a sum can be told
 */
record Contradiction(Payment payment, String detail) {
    /** As the contract says of any Money. */
    private static final long LARGEST = 1_000_000_000_000L;

    Contradiction {
        Money sum = payment.amount();
        payment = new Payment(payment.id(), new Money(Math.min(sum.minor(), LARGEST), sum.currency()));
    }

    /** What the news says against itself. */
    static Optional<Contradiction> in(PaymentNews news) {
        return switch (news) {
            case Succeeded(_, var payment, var refunded, _) -> in(payment).or(() -> back(payment, refunded));
            case RefundSucceeded(var stands, var sum) -> in(stands).or(() -> back(stands.payment(), sum)
                    .or(() -> exceeding(stands.payment(), sum, stands.refunded())));
            case Failed _ -> Optional.empty();
            case Lapsed(_, var payment) -> in(payment);
            case RefundFailed failed -> in(failed.payment());
            case Unclaimed(var payment) -> in(payment);
        };
    }

    /** What the news says against the booking's folio: the sum of a payment that it holds, or a refund that it owes. */
    static Optional<Contradiction> between(Succeeded news, Booking booking) {
        Payment payment = news.payment();
        Optional<Money> known = booking.folio().paid(payment.id()).filter(paid -> !paid.equals(payment.amount()));
        if (known.isPresent()) {
            return because(payment, "We know it as one of %s".formatted(known.get()));
        }
        return news.refund().flatMap(booking.folio()::owed)
                .filter(refund -> !refund.payment().id().equals(payment.id())
                        || refund.payment().amount().minor() > news.refunded().minor())
                .flatMap(refund -> because(new Payment(payment.id(), news.refunded()), owed(refund)));
    }

    static Optional<Contradiction> between(RefundFailed news, Folio folio) {
        return news.refund().flatMap(folio::owed)
                .filter(refund -> !refund.payment().equals(news.payment()))
                .flatMap(refund -> because(news.payment(), owed(refund)));
    }

    /** Only the payment that was opened for the hold, of the sum that was agreed, ends it by lapsing. */
    static Optional<Contradiction> between(Lapsed news, Booking booking) {
        return booking.hold().isEmpty() || news.payment().amount().equals(booking.prepayment())
                ? Optional.empty()
                : because(news.payment(), "It cannot be paid any more; agreed were %s".formatted(booking.prepayment()));
    }

    private static Optional<Contradiction> in(Payment payment) {
        Money amount = payment.amount();
        return amount.isPositive() && amount.minor() <= LARGEST
                ? Optional.empty()
                : because(payment, "No payment is one of %s".formatted(amount));
    }

    private static Optional<Contradiction> back(Payment payment, Money back) {
        return payment.amount().currency().equals(back.currency())
                ? exceeding(payment, back, payment.amount())
                : because(new Payment(payment.id(), back), "%s cannot go back of %s".formatted(back, payment.amount()));
    }

    private static Optional<Contradiction> exceeding(Payment payment, Money part, Money whole) {
        return part.minor() <= whole.minor()
                ? Optional.empty()
                : because(new Payment(payment.id(), part), "%s cannot go back of %s".formatted(part, whole));
    }

    private static String owed(Refund refund) {
        return "Refund %s is one of %s, of payment %s".formatted(
                refund.id(), refund.payment().amount(), refund.payment().id());
    }

    private static Optional<Contradiction> because(Payment payment, String detail) {
        return Optional.of(new Contradiction(payment, detail));
    }
}

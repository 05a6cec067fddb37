package innkeeper.payment.refund.usecase;

import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.domain.Refund;
import innkeeper.payment.checkout.usecase.Payments;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The shop gives money back, never more than was paid; the same refund asked for again is given once. */
public final class RefundPayment {
    /** How much to give back. */
    public sealed interface Share {
        record Everything() implements Share {}

        record Part(Money amount) implements Share {}
    }

    private final Payments payments;
    private final Clock clock;

    public RefundPayment(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    public Refund handle(PaymentId id, UUID refund, Share share, Map<String, String> metadata) {
        Instant now = clock.instant();
        Payment.Succeeded refunded = (Payment.Succeeded) payments.change(id, payment -> switch (payment) {
            case Payment.Succeeded paid -> paid.refund(refund, amount(paid, share), metadata, now);
            case Payment.Open _,Payment.Processing _,Payment.Expired _,Payment.Cancelled _ ->
                throw new Rejected(new PaymentRejection.NotPaid(id));
        });
        return refunded.refunds().stream().filter(each -> each.id().equals(refund)).findFirst().orElseThrow();
    }

    private static Money amount(Payment.Succeeded paid, Share share) {
        return switch (share) {
            case Share.Everything _ -> paid.left();
            case Share.Part(var amount) -> amount;
        };
    }
}

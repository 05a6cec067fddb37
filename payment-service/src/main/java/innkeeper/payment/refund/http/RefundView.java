package innkeeper.payment.refund.http;

import innkeeper.kernel.Money;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.Refund;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A refund as the contract writes it. */
public record RefundView(UUID id, UUID paymentId, String status, Money amount, Map<String, String> metadata,
        Instant createdAt) {
    public static RefundView of(PaymentId payment, Refund refund) {
        return new RefundView(refund.id(), payment.value(), "succeeded", refund.amount(), refund.metadata(),
                refund.at());
    }
}

package innkeeper.payment.http;

import innkeeper.kernel.Money;
import innkeeper.payment.domain.PaymentId;
import innkeeper.payment.domain.Refund;
import java.time.Instant;
import java.util.UUID;

/** A refund as the contract writes it. */
record RefundView(UUID id, UUID paymentId, String status, Money amount, Instant createdAt) {
    static RefundView of(PaymentId payment, Refund refund) {
        return new RefundView(refund.id(), payment.value(), "succeeded", refund.amount(), refund.at());
    }
}

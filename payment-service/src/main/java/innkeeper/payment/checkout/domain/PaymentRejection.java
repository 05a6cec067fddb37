package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.Rejection;
import java.util.Currency;
import java.util.UUID;

/** Everything that the provider understands and refuses. */
public sealed interface PaymentRejection extends Rejection {
    record UnknownPayment(PaymentId id) implements PaymentRejection {}

    record UnknownEvent(UUID id) implements PaymentRejection {}

    record NotPending(PaymentId id) implements PaymentRejection {}

    record NotPaid(PaymentId id) implements PaymentRejection {}

    record RefundExceedsPayment(PaymentId id, Money left) implements PaymentRejection {}

    record OtherCurrency(Currency paid) implements PaymentRejection {}
}

package innkeeper.payment.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.Refusal;
import java.util.Currency;
import java.util.UUID;

/** Everything that the provider understands and refuses. */
public sealed interface Rejection extends Refusal {
    record UnknownPayment(PaymentId id) implements Rejection {}

    record UnknownEvent(UUID id) implements Rejection {}

    record NotPending(PaymentId id) implements Rejection {}

    record NotPaid(PaymentId id) implements Rejection {}

    record RefundExceedsPayment(PaymentId id, Money left) implements Rejection {}

    record OtherCurrency(Currency paid) implements Rejection {}
}

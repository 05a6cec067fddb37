package innkeeper.booking.domain;

import innkeeper.kernel.Money;
import java.util.Optional;

/** How the money of a booking stands between the client and the payment provider. */
public sealed interface Settlement {
    /** Nothing was paid online. */
    record Unpaid() implements Settlement {}

    /** Paid, and nothing of it is owed. */
    record Paid(String paymentId) implements Settlement {}

    /** The provider has yet to give {@code amount} back. */
    record RefundDue(String paymentId, Money amount) implements Settlement {}

    /** The provider has given {@code amount} back. */
    record Refunded(String paymentId, Money amount) implements Settlement {}

    /** How it stands once {@code refund} is owed: only what was paid can go back. */
    default Settlement owing(Money refund) {
        return this instanceof Paid(var paymentId) && !refund.isZero() ? new RefundDue(paymentId, refund) : this;
    }

    /** What goes back or went back to the client. */
    default Optional<Money> refund() {
        return switch (this) {
            case Unpaid _,Paid _ -> Optional.empty();
            case RefundDue(_, var amount) -> Optional.of(amount);
            case Refunded(_, var amount) -> Optional.of(amount);
        };
    }
}

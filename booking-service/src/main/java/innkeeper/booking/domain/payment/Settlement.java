package innkeeper.booking.domain.payment;

import innkeeper.kernel.Money;
import java.util.Optional;

/** How the money of a booking stands between the client and the payment provider. */
public sealed interface Settlement {
    /** Nothing was paid online. */
    record Unpaid() implements Settlement {}

    /** Paid, and nothing of it is owed. */
    record Paid(String paymentId) implements Settlement {}

    /** {@code amount} shall go back in all, and {@code returned} of it has gone back already. */
    record RefundDue(String paymentId, Money amount, Money returned) implements Settlement {
        public RefundDue(String paymentId, Money amount) {
            this(paymentId, amount, amount.times(0));
        }

        public static RefundDue of(Payment payment) {
            return new RefundDue(payment.id(), payment.amount());
        }

        /** What the provider has yet to give back. */
        public Money left() {
            return amount.plus(returned.times(-1));
        }

        public Refunded done() {
            return new Refunded(paymentId, amount);
        }
    }

    /** The provider has given {@code amount} back in all, because we asked for it or at a desk of its own. */
    record Refunded(String paymentId, Money amount) implements Settlement {}

    /** How it stands once {@code refund} shall go back in all: only what was paid can. */
    default Settlement owing(Money refund) {
        return switch (this) {
            case Unpaid _ -> this;
            case Paid(var paymentId) -> refund.isZero() ? this : new RefundDue(paymentId, refund);
            case RefundDue(var paymentId, _, var returned) -> new RefundDue(paymentId, refund, returned);
            case Refunded(var paymentId, var returned) ->
                refund.minor() > returned.minor() ? new RefundDue(paymentId, refund, returned) : this;
        };
    }

    /** How it stands once so much has gone back in all; old news says less than we know and changes nothing. */
    default Settlement returned(Money inAll) {
        return switch (this) {
            case Unpaid _ -> this;
            case Paid(var paymentId) -> inAll.isZero() ? this : new Refunded(paymentId, inAll);
            case RefundDue(var paymentId, var amount, var returned) -> inAll.minor() >= amount.minor()
                    ? new Refunded(paymentId, inAll)
                    : inAll.minor() > returned.minor() ? new RefundDue(paymentId, amount, inAll) : this;
            case Refunded(var paymentId, var returned) ->
                inAll.minor() > returned.minor() ? new Refunded(paymentId, inAll) : this;
        };
    }

    /** What goes back or went back to the client, in all. */
    default Optional<Money> refund() {
        return switch (this) {
            case Unpaid _,Paid _ -> Optional.empty();
            case RefundDue(_, var amount, _) -> Optional.of(amount);
            case Refunded(_, var amount) -> Optional.of(amount);
        };
    }

    /** The payment that paid; empty where none did. */
    default Optional<String> payment() {
        return switch (this) {
            case Unpaid _ -> Optional.empty();
            case Paid(var id) -> Optional.of(id);
            case RefundDue(var id, _, _) -> Optional.of(id);
            case Refunded(var id, _) -> Optional.of(id);
        };
    }
}

package innkeeper.payment.checkout.usecase;

import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All payments; a change and the events that follow from it are stored together or not at all. */
public interface Payments {
    /** Stores a payment once: where its id is known already, what is stored stays and is the answer. */
    Payment add(Payment.Pending payment);

    Optional<Payment> find(PaymentId id);

    /**
     * Locks, reads, changes, writes and announces.
     *
     * @param step pure: no clock, no network; may throw {@link innkeeper.kernel.Rejected}
     * @throws innkeeper.kernel.Rejected also with {@code UnknownPayment}
     */
    Payment change(PaymentId id, UnaryOperator<Payment> step);
}

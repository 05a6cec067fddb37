package innkeeper.payment.checkout.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;

/** The shop calls a payment off before anybody has paid; calling it off twice is calling it off. */
public final class CancelPayment {
    private final Payments payments;

    public CancelPayment(Payments payments) {
        this.payments = payments;
    }

    public Payment handle(PaymentId id) {
        return payments.change(id, payment -> switch (payment) {
            case Payment.Open open -> open.cancel();
            case Payment.Cancelled cancelled -> cancelled;
            case Payment.Processing _,Payment.Succeeded _,Payment.Expired _ ->
                throw new Rejected(new PaymentRejection.NotPending(id));
        });
    }
}

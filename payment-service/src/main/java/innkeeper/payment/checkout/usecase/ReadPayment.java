package innkeeper.payment.checkout.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;

/** The shop looks how a payment stands. */
public final class ReadPayment {
    private final Payments payments;

    public ReadPayment(Payments payments) {
        this.payments = payments;
    }

    public Payment handle(PaymentId id) {
        return payments.find(id).orElseThrow(() -> new Rejected(new PaymentRejection.UnknownPayment(id)));
    }
}

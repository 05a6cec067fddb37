package innkeeper.payment.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.domain.Payment;
import innkeeper.payment.domain.PaymentId;
import innkeeper.payment.domain.PaymentRejection;

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

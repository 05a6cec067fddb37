package innkeeper.payment.refund.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.domain.Refund;
import innkeeper.payment.checkout.usecase.Payments;
import java.util.UUID;

/** The shop looks at money that it gave back. */
public final class ReadRefund {
    private final Payments payments;

    public ReadRefund(Payments payments) {
        this.payments = payments;
    }

    public Refund handle(PaymentId id, UUID refund) {
        return payments.find(id)
                .filter(Payment.Succeeded.class::isInstance)
                .map(Payment.Succeeded.class::cast)
                .flatMap(paid -> paid.refunds().stream().filter(each -> each.id().equals(refund)).findFirst())
                .orElseThrow(() -> new Rejected(new PaymentRejection.UnknownPayment(id)));
    }
}

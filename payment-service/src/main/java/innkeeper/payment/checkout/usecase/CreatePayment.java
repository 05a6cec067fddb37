package innkeeper.payment.checkout.usecase;

import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.Terms;

/** The shop asks for a payment; the same terms asked for again are the same payment. */
public final class CreatePayment {
    private final Payments payments;

    public CreatePayment(Payments payments) {
        this.payments = payments;
    }

    public Payment handle(Terms terms) {
        return payments.add(new Payment.Pending(terms, new History.Clean()));
    }
}

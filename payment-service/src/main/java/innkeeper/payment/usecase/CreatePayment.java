package innkeeper.payment.usecase;

import innkeeper.payment.domain.History;
import innkeeper.payment.domain.Payment;
import innkeeper.payment.domain.Terms;

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

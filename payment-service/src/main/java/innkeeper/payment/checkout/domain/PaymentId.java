package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Uuids;
import java.util.UUID;

/** A payment, as the shop and the person's browser know it. */
public record PaymentId(UUID value) {
    public static PaymentId of(String text) {
        return new PaymentId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** Money given back of a payment. */
public record Refund(UUID id, Money amount, Instant at) {
    public Refund {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("refund %s must be more than nothing".formatted(amount));
        }
    }
}

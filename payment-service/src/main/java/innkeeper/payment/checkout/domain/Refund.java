package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Money given back of a payment; {@code metadata} are the words of the shop for it. */
public record Refund(UUID id, Money amount, Map<String, String> metadata, Instant at) {
    public Refund {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("refund %s must be more than nothing".formatted(amount));
        }
        metadata = Map.copyOf(metadata);
    }
}

package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** What the shop asked for; it never changes. {@code traceparent} is the trace of that request, or empty. */
public record Terms(PaymentId id, Money amount, String description, URI returnUrl, Map<String, String> metadata,
        Instant createdAt, Instant expiresAt, String traceparent) {
    public Terms {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("amount %s must be more than nothing".formatted(amount));
        }
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("expiry %s must follow creation %s".formatted(expiresAt, createdAt));
        }
        metadata = Map.copyOf(metadata);
    }
}

package innkeeper.payment.checkout.http;

import innkeeper.kernel.Money;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** A request for a payment as the contract lets it through; {@code metadata} and {@code expires_at} may be null. */
record NewPaymentBody(Money amount, String description, URI returnUrl, Map<String, String> metadata,
        OffsetDateTime expiresAt) {
    private static final Duration LONGEST = Duration.ofDays(7);

    Terms terms(PaymentId id, Instant now, Duration timeToPay, String traceparent) {
        Instant end = Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant)
                .orElseGet(() -> now.plus(timeToPay));
        if (!end.isAfter(now)) {
            throw new InvalidInput("/expires_at", "must be in the future");
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw new InvalidInput("/expires_at", "must be at most 7 days ahead");
        }
        return new Terms(id, amount, description, returnUrl, Optional.ofNullable(metadata).orElse(Map.of()), now, end,
                traceparent);
    }
}

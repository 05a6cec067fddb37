package innkeeper.payment.webhook.domain;

import innkeeper.payment.checkout.domain.PaymentId;
import java.time.Instant;
import java.util.UUID;

/** An event that the shop is told of, and how the telling stands. */
public record Announcement(UUID id, String type, PaymentId payment, Instant createdAt, int attempts,
        Delivery delivery) {
    /** How the telling stands; {@code lastError} is empty where no try has failed. */
    public sealed interface Delivery {
        record Due(Instant nextAttemptAt, String lastError) implements Delivery {}

        record Delivered(Instant at, String lastError) implements Delivery {}

        record Exhausted(String lastError) implements Delivery {}
    }
}

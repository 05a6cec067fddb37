package innkeeper.payment.webhook.http;

import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import java.time.Instant;
import java.util.UUID;

/** An event as the contract lists it. */
record EventView(UUID id, String type, UUID paymentId, Instant createdAt, String status, int attempts,
        Instant nextAttemptAt, Instant deliveredAt, String lastError) {

    static EventView of(Announcement event) {
        return switch (event.delivery()) {
            case Delivery.Due(var next, var error) -> of(event, "pending", next, null, error);
            case Delivery.Delivered(var at, var error) -> of(event, "delivered", null, at, error);
            case Delivery.Exhausted(var error) -> of(event, "exhausted", null, null, error);
        };
    }

    private static EventView of(Announcement event, String status, Instant next, Instant delivered, String error) {
        return new EventView(event.id(), event.type(), event.payment().value(), event.createdAt(), status,
                event.attempts(), next, delivered, error.isEmpty() ? null : error);
    }
}

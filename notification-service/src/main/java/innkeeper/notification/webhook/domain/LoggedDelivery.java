package innkeeper.notification.webhook.domain;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an endpoint's log says of one event.
 *
 * @param booking     its id; empty in a test
 * @param nextAttempt empty where it is not tried again
 * @param calls       oldest first
 */
public record LoggedDelivery(NotificationId id, String eventType, String booking, DeliveryStatus status,
        Instant createdAt, Optional<Instant> confirmedAt, Optional<Instant> nextAttempt, List<Call> calls) {
    public LoggedDelivery {
        calls = List.copyOf(calls);
    }

    /** @param heard empty where it was not called */
    public record Call(Attempt attempt, Optional<Heard> heard) {}
}

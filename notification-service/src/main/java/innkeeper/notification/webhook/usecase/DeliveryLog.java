package innkeeper.notification.webhook.usecase;

import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.LoggedDelivery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sent to each endpoint, and how it went. */
public interface DeliveryLog {
    /** Newest first. */
    List<LoggedDelivery> list(
            EndpointId endpoint, Optional<DeliveryStatus> status, Optional<NotificationId> olderThan, int limit);

    Optional<LoggedDelivery> find(EndpointId endpoint, NotificationId id);

    Optional<LoggedDelivery> ofEvent(EndpointId endpoint, UUID event);
}

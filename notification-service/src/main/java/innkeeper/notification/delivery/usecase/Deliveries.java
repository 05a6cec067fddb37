package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be delivered, within the transaction that decides it. */
public interface Deliveries {
    /**
     * A delivery on its way.
     *
     * @param due     until then it waits
     * @param checked when it is looked whether it got through; empty where no other channel would follow
     */
    record Planned(DeliveryId id, Channel channel, int rank, Instant due, Optional<Instant> checked) {}

    /** A message that has a delivery on a channel already keeps that one. */
    void add(Notification notification, List<Planned> planned);

    /** The message of a delivery that has not got through; on a channel that confirms, one that was only sent has not. */
    Optional<Notification> notThrough(DeliveryId id);

    /** On which channels the message has been given a delivery. */
    Set<Channel> channelsOf(NotificationId message);

    /** Goes once more, as a copy of its own; one that waits goes at once. */
    void again(Delivery delivery, Instant due);
}

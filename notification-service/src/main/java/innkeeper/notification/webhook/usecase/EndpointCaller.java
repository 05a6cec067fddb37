package innkeeper.notification.webhook.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Heard;

/** Calls systems of hotels, none at an address that is not allowed. */
public interface EndpointCaller {
    /** @param id the same for every call about the same thing */
    Heard call(Endpoint endpoint, NotificationId id, Message.OfHotelSystem message);
}

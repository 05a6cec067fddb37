package innkeeper.notification.webhook.usecase;

import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import java.time.Instant;

/** What is remembered of calls. */
public interface CallNotes {
    /**
     * Notes a call, and since when the endpoint has done nothing but fail; an endpoint that has for too long, or says that it is
     * gone, is turned off, and those who run it will be told.
     *
     * @param attempt its number in the record of the delivery
     */
    void note(EndpointId endpoint, DeliveryId delivery, int attempt, Heard heard, Instant at);
}

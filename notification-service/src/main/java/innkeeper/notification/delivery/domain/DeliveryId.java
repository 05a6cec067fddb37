package innkeeper.notification.delivery.domain;

import java.util.UUID;

/** A message on one channel. */
public record DeliveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package innkeeper.notification.webhook.domain;

import innkeeper.notification.message.domain.RecipientId;
import java.util.UUID;

/** A webhook endpoint: messages go to it by the same id. */
public record EndpointId(UUID value) {
    public static EndpointId of(RecipientId recipient) {
        return new EndpointId(recipient.value());
    }

    public RecipientId recipient() {
        return new RecipientId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package innkeeper.notification.message.domain;

import java.util.UUID;

/** A message to one person; the mail's {@code Message-ID} begins with it. */
public record NotificationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package innkeeper.notification.message.domain;

import java.util.UUID;

/** A message to one person; also the left part of the mail's {@code Message-ID}. */
public record NotificationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

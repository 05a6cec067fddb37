package innkeeper.notification.message.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes one message to the one person whom it concerns. */
public final class TellPerson {
    private final Notifications notifications;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public TellPerson(Notifications notifications, Clock clock, Supplier<UUID> ids) {
        this.notifications = notifications;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(UUID event, Message message) {
        notifications.add(new Notification(new NotificationId(ids.get()), event, message, clock.instant()));
    }
}

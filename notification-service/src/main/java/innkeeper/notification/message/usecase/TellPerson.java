package innkeeper.notification.message.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes one message to the one person, or system of a hotel, whom it concerns, and sends it on its way. */
public final class TellPerson {
    private final Notifications notifications;
    private final Dispatch dispatch;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public TellPerson(Notifications notifications, Dispatch dispatch, Clock clock, Supplier<UUID> ids) {
        this.notifications = notifications;
        this.dispatch = dispatch;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(UUID event, Message message) {
        Notification notification = new Notification(new NotificationId(ids.get()), event, message, clock.instant());
        if (notifications.add(notification)) {
            dispatch.handle(notification);
        }
    }
}

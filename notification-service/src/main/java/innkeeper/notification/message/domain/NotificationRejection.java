package innkeeper.notification.message.domain;

import innkeeper.kernel.Rejection;

/** Why notification-service refuses what it understood. */
public sealed interface NotificationRejection extends Rejection {
    record UnknownNotification(NotificationId id) implements NotificationRejection {}
}

package innkeeper.notification.domain;

import innkeeper.kernel.Refusal;

/** Why notification-service refuses what it understood. */
public sealed interface Rejection extends Refusal {
    record UnknownNotification(NotificationId id) implements Rejection {}
}

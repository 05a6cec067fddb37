package innkeeper.notification.message.domain;

import innkeeper.kernel.Rejection;

/** Why notification-service refuses what it understood. */
public sealed interface NotificationRejection extends Rejection {
    /** What it brought was for one time, and is gone. */
    record NotResendable(NotificationId id) implements NotificationRejection {}

    /** What cannot be switched off would be: a channel at all, or e-mail for the account. */
    record RequiredChannelMissing(Kind kind) implements NotificationRejection {}

    record StalePreferences() implements NotificationRejection {}

    record UnknownNotification(NotificationId id) implements NotificationRejection {}
}

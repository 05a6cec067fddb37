package innkeeper.notification.message.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejection;
import java.util.UUID;

/** Why notification-service refuses what it understood. */
public sealed interface NotificationRejection extends Rejection {
    /** What it brought was for one time, and is gone. */
    record NotResendable(NotificationId id) implements NotificationRejection {}

    /** What cannot be switched off would be: a channel at all, or e-mail for the account. */
    record RequiredChannelMissing(Kind kind) implements NotificationRejection {}

    record StalePreferences() implements NotificationRejection {}

    /** Nobody has asked for it, or it is used up or too old. */
    record UnknownLinkCode() implements NotificationRejection {}

    record UnknownNotification(NotificationId id) implements NotificationRejection {}

    /** Nobody is known to own it. */
    record UnknownHotel(HotelId id) implements NotificationRejection {}

    record UnknownEndpoint(UUID id) implements NotificationRejection {}

    record StaleEndpoint(UUID id) implements NotificationRejection {}

    /** @param last the number up to which events are kept no more */
    record EventsForgotten(long last) implements NotificationRejection {}

    /** Nothing is sent to it until it is turned on. */
    record EndpointOff(UUID id) implements NotificationRejection {}

    record TooManyEndpoints(int most) implements NotificationRejection {}

    /** @param why a plain sentence */
    record AddressRefused(String why) implements NotificationRejection {}
}

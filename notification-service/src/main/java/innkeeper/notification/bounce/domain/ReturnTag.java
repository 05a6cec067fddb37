package innkeeper.notification.bounce.domain;

import innkeeper.notification.message.domain.NotificationId;

/**
 * Which mail came back.
 *
 * @param copy of the message, as it was sent for the first time or again
 */
public record ReturnTag(NotificationId message, int copy) {}

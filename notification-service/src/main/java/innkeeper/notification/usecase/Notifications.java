package innkeeper.notification.usecase;

import innkeeper.notification.domain.Notification;

/** All messages ever written, within the transaction that handles an event. */
public interface Notifications {
    /** Adds the message, due at once; one with the same event, recipient and channel stays as it is. */
    void add(Notification notification);
}

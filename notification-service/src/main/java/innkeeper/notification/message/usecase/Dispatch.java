package innkeeper.notification.message.usecase;

import innkeeper.notification.message.domain.Notification;

/** Sends a new message on its way, within the transaction that wrote it. */
public interface Dispatch {
    void handle(Notification notification);
}

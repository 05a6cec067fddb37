package innkeeper.notification.usecase;

import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.Person;

/** Puts a message into words. */
public interface Letters {
    /** @param guestName who booked, as the owner is told; empty where not known yet */
    Letter write(Notification notification, Person recipient, String guestName);
}

package innkeeper.notification.message.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Notification;

/** All messages ever written, within the transaction that handles an event. */
public interface Notifications {
    /**
     * One with the same event and recipient stays as it is. Nothing is added for somebody who has left, unless it is their last
     * word.
     *
     * @return whether it was added
     */
    boolean add(Notification notification);

    /** Removes what was written to the person with its delivery record; a last word still on its way goes when sent. */
    void forget(PersonId recipient);
}

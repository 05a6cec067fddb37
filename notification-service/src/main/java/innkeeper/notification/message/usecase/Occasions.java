package innkeeper.notification.message.usecase;

import innkeeper.notification.message.domain.Message;

/** Whether what somebody is reminded of is still ahead of them. */
public interface Occasions {
    boolean stands(Message.OfReminder reminder);
}

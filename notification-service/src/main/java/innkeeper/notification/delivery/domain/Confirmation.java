package innkeeper.notification.delivery.domain;

/** Whether and when a channel says of a message that it arrived. */
public enum Confirmation {
    NEVER,
    /** By what it answers when it takes the message. */
    AT_ONCE,
    /** By a receipt, which may come before its answer is noted. */
    LATER
}

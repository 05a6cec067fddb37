package innkeeper.notification.message.domain;

/** A way on which a message can reach somebody. */
public enum Channel {
    EMAIL, SMS, MESSENGER,
    /** To a hotel's own system. */
    WEBHOOK,
    /** Kept here for the person to read. */
    IN_APP
}

package innkeeper.notification.message.domain;

/** As what somebody acts on a booking or for a hotel. */
public enum Party {
    CLIENT,
    OWNER,
    MANAGER,
    FRONT_DESK,
    ACCOUNTANT,
    /** An administrator of Innkeeper. */
    ADMIN,
    /** Nobody decided it. */
    SYSTEM
}

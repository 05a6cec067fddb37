package innkeeper.booking.room.domain;

/** As what somebody acts on a booking: as its client, as one of those who work for the hotel, for Innkeeper, or as nobody. */
public enum Party {
    CLIENT,
    OWNER,
    MANAGER,
    FRONT_DESK,
    ACCOUNTANT,
    /** An administrator of Innkeeper. */
    ADMIN,
    /** Nobody decided it: a payment did not come, or came otherwise than agreed. */
    SYSTEM
}

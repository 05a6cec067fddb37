package innkeeper.booking.domain;

/** Whose side of the booking somebody acts for. */
public enum Party {
    CLIENT,
    HOTEL
}

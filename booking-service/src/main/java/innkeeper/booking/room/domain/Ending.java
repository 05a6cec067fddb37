package innkeeper.booking.room.domain;

/** Why a booking has ended. */
public enum Ending {
    NOT_PAID_IN_TIME,
    /** The provider opened no payment: the client was never told where to pay. */
    PAYMENT_UNAVAILABLE,
    PAID_ANOTHER_SUM,
    /** The provider gave all of it back before we heard that it was paid. */
    PAYMENT_RETURNED,
    CANCELLED
}

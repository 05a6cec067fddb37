package innkeeper.notification.reminder.domain;

/** How a booking stands, as booking-service tells it. */
public enum Status {
    PENDING_PAYMENT, CONFIRMED, CHECKED_IN, COMPLETED, EXPIRED, CANCELLED, NO_SHOW
}

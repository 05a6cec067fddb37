package innkeeper.booking.domain;

import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Pending;

/** Where a booking stands, in the one word that outsiders hear. */
public enum Status {
    PENDING_PAYMENT,
    CONFIRMED,
    EXPIRED,
    CANCELLED;

    public static Status of(Booking booking) {
        return switch (booking) {
            case Pending _ -> PENDING_PAYMENT;
            case Confirmed _ -> CONFIRMED;
            case Expired _ -> EXPIRED;
            case Cancelled _ -> CANCELLED;
        };
    }
}

package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Checkout;

/** The payments at the provider; asking twice for the same thing does it once. */
public interface Payments {
    /** Opens a payment of the booking's total, payable until its hold ends. */
    Checkout open(Held booking);

    /** Gives money back; true once it has gone back, false if the provider will tell later. */
    boolean refund(OwedRefund refund);
}

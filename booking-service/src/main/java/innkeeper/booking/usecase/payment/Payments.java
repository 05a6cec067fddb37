package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Booking.Pending;

/**
 * The payments at the provider; asking twice for the same thing does it once. Each throws when the provider cannot be
 * reached or its answer is lost: then nobody knows.
 */
public interface Payments {
    /** Opens a payment of the booking's total, payable until its hold ends. */
    Opening open(Held booking);

    /** Makes sure that nobody can pay for this hold any more, unless somebody has. */
    CallOff callOff(Pending booking);

    RefundAnswer refund(OwedRefund refund);
}

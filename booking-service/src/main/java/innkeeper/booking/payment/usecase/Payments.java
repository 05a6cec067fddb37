package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.reservation.domain.Booking;

/**
 * The payments at the provider; asking twice for the same thing does it once. Each throws when the provider cannot be
 * reached or its answer is lost: then nobody knows.
 */
public interface Payments {
    /** Opens a payment of what a booking that is held has to bring in advance, payable until its hold ends. */
    Opening open(Booking held);

    /** Makes sure that nobody can pay for this booking any more, unless somebody has. */
    CallOff callOff(Booking held);

    RefundAnswer refund(OwedRefund refund);
}

package innkeeper.booking.domain.sale;

import innkeeper.booking.domain.Rejection.EmailNotVerified;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.kernel.Rejected;

/**
 * What one client may take without paying, so that nobody empties a hotel for nothing.
 *
 * @param reachableAtHotel whether only clients with a verified address pay at the desk
 * @param openRoomNights the most room-nights to come that one client may hold unpaid
 */
public record BookingLimits(boolean reachableAtHotel, int openRoomNights) {
    public void require(Client client, PaymentMethod method) {
        if (reachableAtHotel && method == PaymentMethod.AT_HOTEL && !client.reachable()) {
            throw new Rejected(new EmailNotVerified());
        }
    }
}

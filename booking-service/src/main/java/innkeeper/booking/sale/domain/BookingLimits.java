package innkeeper.booking.sale.domain;

import innkeeper.booking.rejection.domain.BookingRejection.EmailNotVerified;
import innkeeper.kernel.Rejected;

/**
 * What one client may take without paying, so that nobody empties a hotel for nothing.
 *
 * @param reachableAtHotel whether only clients with a verified address book what they need not pay first
 * @param openRoomNights the most room-nights to come that one client may hold unpaid
 */
public record BookingLimits(boolean reachableAtHotel, int openRoomNights) {
    /** @param paidFirst whether nothing is booked before money has come */
    public void require(Client client, boolean paidFirst) {
        if (reachableAtHotel && !paidFirst && !client.reachable()) {
            throw new Rejected(new EmailNotVerified());
        }
    }
}

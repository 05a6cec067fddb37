package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.kernel.Money;

/** What is paid now and what at the hotel, as was agreed. */
record DepositPart(Money amount, Money dueAtHotel) {
    /** Null for a booking that is paid in another way. */
    static DepositPart of(Booking booking) {
        return booking.terms().method() == PaymentMethod.DEPOSIT
                ? new DepositPart(booking.prepayment(), booking.total().minus(booking.prepayment()))
                : null;
    }
}

package innkeeper.booking.payment.domain;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.Hold;
import java.util.Optional;

/** What a payment that names a booking is to it. */
public enum Claim {
    /** The one that was opened for it. */
    OWN,
    /** The same sum once more: the booking does not need it, so it goes back. */
    SECOND,
    /** Something else, which only a person can place. */
    FOREIGN;

    public static Claim of(Booking booking, Payment payment) {
        return booking.hold().map(hold -> awaited(hold, payment))
                .orElseGet(() -> booking.folio().payment().map(own -> besides(own, booking, payment))
                        .orElseGet(() -> late(booking, payment)));
    }

    /** While the provider has not answered, whatever names the booking was opened for it. */
    private static Claim awaited(Hold hold, Payment payment) {
        Optional<String> opened = hold.checkout().map(Checkout::paymentId);
        return opened.isEmpty() || opened.get().equals(payment.id()) ? OWN : FOREIGN;
    }

    private static Claim besides(String own, Booking booking, Payment payment) {
        if (own.equals(payment.id())) {
            return OWN;
        }
        return booking.folio().paid(own).equals(Optional.of(payment.amount())) ? SECOND : FOREIGN;
    }

    private static Claim late(Booking booking, Payment payment) {
        boolean awaited = !booking.isLive() && booking.prepayment().isPositive();
        return awaited && payment.amount().equals(booking.prepayment()) ? OWN : FOREIGN;
    }
}

package innkeeper.booking.domain.payment;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Held;

/** What a payment that names a booking is to it. */
public enum Claim {
    /** The one that was opened for it. */
    OWN,
    /** The same sum once more: the booking does not need it, so it goes back. */
    SECOND,
    /** Something else, which only a person can place. */
    FOREIGN;

    public static Claim of(Booking booking, Payment payment) {
        return switch (booking) {
            case Held _ -> OWN;
            case AwaitingPayment awaiting -> awaiting.checkout().paymentId().equals(payment.id()) ? OWN : FOREIGN;
            case Confirmed confirmed -> besides(confirmed, payment, FOREIGN);
            case Ended ended -> besides(ended, payment, late(ended, payment));
        };
    }

    private static Claim besides(Booking booking, Payment payment, Claim unpaid) {
        return booking.settlement().payment()
                .map(own -> own.equals(payment.id()) ? OWN : isAgreed(booking, payment) ? SECOND : FOREIGN)
                .orElse(unpaid);
    }

    private static Claim late(Booking booking, Payment payment) {
        boolean awaited = booking.terms().method() == PaymentMethod.ONLINE;
        return awaited && isAgreed(booking, payment) ? OWN : FOREIGN;
    }

    private static boolean isAgreed(Booking booking, Payment payment) {
        return payment.amount().equals(booking.terms().total());
    }
}

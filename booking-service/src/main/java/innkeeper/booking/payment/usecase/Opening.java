package innkeeper.booking.payment.usecase;

import innkeeper.booking.reservation.domain.Checkout;

/** What came of asking the provider to open a payment. */
public sealed interface Opening {
    record Opened(Checkout checkout) implements Opening {}

    /** Certainly no payment that anybody could pay; {@code why} is for whoever asked. */
    record NothingOpened(RuntimeException why) implements Opening {}
}

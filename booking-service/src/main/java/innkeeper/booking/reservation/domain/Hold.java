package innkeeper.booking.reservation.domain;

import innkeeper.booking.room.domain.Ending;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a booking's rooms are kept for a payment; then it is called off.
 *
 * @param checkout where the client can pay; empty while the provider has not answered yet
 */
public record Hold(Instant expiresAt, Optional<Checkout> checkout) {
    public static Hold until(Instant expiresAt) {
        return new Hold(expiresAt, Optional.empty());
    }

    Hold payable(Checkout opened) {
        return new Hold(expiresAt, Optional.of(opened));
    }

    /** How it ends by itself, by what its client was told. */
    Ending ending() {
        return checkout.isPresent() ? Ending.NOT_PAID_IN_TIME : Ending.PAYMENT_UNAVAILABLE;
    }
}

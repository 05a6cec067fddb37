package innkeeper.booking.reservation.domain;

import java.net.URI;
import java.time.Instant;

/** Where and until when the client can pay: a payment that the provider has opened. */
public record Checkout(String paymentId, URI url, Instant expiresAt) {}

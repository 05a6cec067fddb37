package innkeeper.booking.rejection.domain;

import java.time.Instant;

/** What fixes a price of hotel-service for whoever sends it, until its end. */
public record QuoteToken(String token, Instant until) {}

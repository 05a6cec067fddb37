package innkeeper.booking.reservation.usecase;

import innkeeper.booking.reservation.domain.Booking;

/** A booking as it is kept, with the number of its version. */
public record Stored(Booking booking, int version) {}

package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** What client and hotel agreed on for all rooms; frozen when the booking is made. */
public record Terms(
        BookingId id,
        Reference reference,
        PersonId client,
        Hotel hotel,
        PaymentMethod method,
        Instant bookedAt) {}

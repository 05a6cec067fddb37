package innkeeper.booking.folio.usecase;

import innkeeper.booking.folio.domain.Refund;
import innkeeper.kernel.BookingId;

/** Money of a booking that has to go back to its client. */
public record OwedRefund(BookingId booking, Refund refund) {}

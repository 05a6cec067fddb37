package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.folio.Refund;
import innkeeper.kernel.BookingId;

/** Money of a booking that has to go back to its client. */
public record OwedRefund(BookingId booking, Refund refund) {}

package innkeeper.booking.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;

/** Money that has to go back to a client. */
public record OwedRefund(BookingId booking, String paymentId, Money amount) {}

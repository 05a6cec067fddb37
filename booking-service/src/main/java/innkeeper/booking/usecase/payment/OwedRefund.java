package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.payment.Payment;
import innkeeper.kernel.BookingId;
import java.util.UUID;

/**
 * Money that has to go back to a client.
 *
 * @param id      names this refund at the provider, however often it is asked for
 * @param payment of which it goes back, and how much
 * @param surplus whether the booking was paid by another payment
 */
public record OwedRefund(UUID id, BookingId booking, Payment payment, boolean surplus) {}

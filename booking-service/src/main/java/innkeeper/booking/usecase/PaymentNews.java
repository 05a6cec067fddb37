package innkeeper.booking.usecase;

import innkeeper.booking.domain.Payment;
import innkeeper.kernel.BookingId;

/** What the payment provider has to tell about the payment of a booking. */
public sealed interface PaymentNews {
    BookingId booking();

    record Succeeded(BookingId booking, Payment payment) implements PaymentNews {}

    /** One card was refused; the client may try another. */
    record Failed(BookingId booking) implements PaymentNews {}

    /** Nobody can pay any more. */
    record Lapsed(BookingId booking) implements PaymentNews {}

    record Refunded(BookingId booking) implements PaymentNews {}
}

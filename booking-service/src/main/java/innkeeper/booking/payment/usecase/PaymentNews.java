package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;

/** What the payment provider has to tell about a payment. */
public sealed interface PaymentNews {
    /** Paid; {@code refunded} of it has gone back since, in all. The news of a refund says the same and more. */
    record Succeeded(BookingId booking, Payment payment, Money refunded) implements PaymentNews {}

    /** One card was refused; the client may try another. */
    record Failed(BookingId booking) implements PaymentNews {}

    /** Nobody can pay it any more. */
    record Lapsed(BookingId booking, Payment payment) implements PaymentNews {}

    /** {@code payment} names the refund's sum. */
    record RefundFailed(BookingId booking, Payment payment) implements PaymentNews {}

    /** Money has come, and names no booking. */
    record Unclaimed(Payment payment) implements PaymentNews {}
}

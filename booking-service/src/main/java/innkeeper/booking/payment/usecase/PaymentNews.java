package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import java.util.Optional;
import java.util.UUID;

/** What the payment provider has to tell about a payment. */
public sealed interface PaymentNews {
    /** The booking that the payment names, as text; empty where it names none. */
    default String named() {
        return switch (this) {
            case Succeeded(var booking, _, _, _) -> booking.toString();
            case RefundSucceeded(var stands, _) -> stands.named();
            case Failed(var booking) -> booking.toString();
            case Lapsed(var booking, _) -> booking.toString();
            case RefundFailed(var booking, _, _) -> booking.toString();
            case Unclaimed _ -> "";
        };
    }

    /**
     * Paid; {@code refunded} of it has gone back since, in all.
     *
     * @param refund of ours that has been carried out, where this is the news of it
     */
    record Succeeded(BookingId booking, Payment payment, Money refunded, Optional<UUID> refund)
            implements PaymentNews {}

    /**
     * A refund has been carried out.
     *
     * @param stands how the payment stands since
     * @param sum    of this refund
     */
    record RefundSucceeded(Succeeded stands, Money sum) implements PaymentNews {}

    /** One card was refused; the client may try another. */
    record Failed(BookingId booking) implements PaymentNews {}

    /** Nobody can pay it any more. */
    record Lapsed(BookingId booking, Payment payment) implements PaymentNews {}

    /**
     * A refund has certainly not been carried out.
     *
     * @param payment names the refund's sum
     * @param refund  ours; empty where somebody else asked for it
     */
    record RefundFailed(BookingId booking, Payment payment, Optional<UUID> refund) implements PaymentNews {}

    /** Money has come, and names no booking. */
    record Unclaimed(Payment payment) implements PaymentNews {}
}

package innkeeper.booking.usecase.payment;

import innkeeper.booking.domain.payment.Finding;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.kernel.BookingId;
import java.time.Instant;
import java.util.Optional;

/** The refunds that are owed; each comes up again, after growing pauses, until its money has gone back. */
public interface Refunds {
    /** One whose time has come and that nobody else is working on. */
    Optional<OwedRefund> take(Instant now);

    /** Owes back a payment that its booking does not need, and keeps the finding: once, however often it is heard of. */
    void oweSurplus(BookingId booking, Finding second);

    /** Such a payment has gone back: nothing of it is owed, and the client is told. */
    void surplusReturned(BookingId booking, Payment payment);

    /** The provider could not carry the refund out: the next attempt is a refund of its own. */
    void renew(BookingId booking, String paymentId);
}

package innkeeper.booking.folio.usecase;

import innkeeper.kernel.BookingId;
import java.time.Instant;
import java.util.Optional;

/** The refunds that are owed; each comes up again, after growing pauses, until its money has gone back. */
public interface Refunds {
    /** One whose time has come and that nobody else is working on. */
    Optional<OwedRefund> take(Instant now);

    /** The provider could not carry the refund out: the next attempt is a refund of its own. */
    void renew(BookingId booking, String paymentId);
}

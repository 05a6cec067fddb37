package innkeeper.booking.usecase;

import java.time.Instant;
import java.util.Optional;

/** The refunds that are owed; each comes up again, after growing pauses, until its booking is refunded. */
public interface Refunds {
    /** One whose time has come and that nobody else is working on. */
    Optional<OwedRefund> take(Instant now);
}

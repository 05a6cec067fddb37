package innkeeper.booking.folio.usecase;

import innkeeper.kernel.BookingId;
import java.util.Optional;
import java.util.UUID;

/** The refunds that are owed. */
public interface Refunds {
    /** The booking that owes this refund; empty where none does, or none does any more. */
    Optional<BookingId> owing(UUID refund);
}

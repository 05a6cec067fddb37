package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.BookingId;
import java.util.Optional;
import java.util.UUID;

/** Bookings whose hotel is to hear that their guest cannot be reached, within a transaction. */
public interface UntoldHotels {
    /** Empty where it was told or is not to be told any more; nobody else has it until the transaction ends. */
    Optional<BookingId> take(UUID id);

    /** It is told of this booking no more. */
    void settle(UUID id);

    /** It is not told now, and is where the guest is not reached again. */
    void drop(UUID id);
}

package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.kernel.BookingId;
import java.util.Optional;

/** Rooms taken by bookings, within one transaction. */
public interface TakenRooms {
    /** What is known of the booking; nobody else may change it until the transaction ends. */
    Optional<BookedStay> find(BookingId booking);

    void remember(BookedStay stay);

    void take(BookedStay stay);

    void giveBack(BookedStay stay);
}

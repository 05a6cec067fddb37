package innkeeper.hotel.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;

/** What a booking was said to occupy, and when it was said. */
public record BookedStay(
        BookingId booking, RoomTypeId roomType, DateRange dates, int rooms, boolean held, Instant saidAt) {

    public boolean isNewsAfter(BookedStay known) {
        return !saidAt.isBefore(known.saidAt);
    }
}

package innkeeper.hotel.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;

/** What a booking occupies in this version of it. */
public record BookedStay(
        BookingId booking, RoomTypeId roomType, DateRange dates, int rooms, boolean held, int version) {

    public boolean isNewsAfter(BookedStay known) {
        return version > known.version;
    }
}

package innkeeper.booking.usecase;

import innkeeper.booking.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;

/** The hotels and what they charge. */
public interface Hotels {
    /**
     * Prices a stay at the current rates.
     *
     * @throws innkeeper.kernel.Rejected {@code UnknownHotel}, {@code UnknownRoomType}, {@code ClosedDates},
     *         {@code MinimumStay}, {@code OverCapacity}
     */
    Quote quote(HotelId hotel, RoomTypeId roomType, DateRange stay, int guests, int rooms);
}

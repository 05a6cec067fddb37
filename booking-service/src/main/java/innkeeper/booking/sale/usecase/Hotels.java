package innkeeper.booking.sale.usecase;

import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;

/** The hotels and what they charge. */
public interface Hotels {
    /**
     * Prices a stay at the current rates.
     *
     * @throws innkeeper.kernel.Rejected {@code UnknownHotel}, {@code UnknownRoomType}, {@code UnknownRatePlan},
     *         {@code NotSelling}, {@code OverCapacity}, and what the plan forbids: {@code NotInRatePlan}, {@code NoPrice},
     *         {@code ClosedDates}, {@code ClosedToArrival}, {@code ClosedToDeparture}, {@code MinimumStay}, {@code MaximumStay}, {@code OutsideBookingWindow}
     */
    Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms);
}

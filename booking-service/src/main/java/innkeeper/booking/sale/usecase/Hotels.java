package innkeeper.booking.sale.usecase;

import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.Optional;

/** The hotels and what they charge. */
public interface Hotels {
    /**
     * Prices a stay at the current rates, or at those that the client was shown.
     *
     * @param token fixes what they were shown; good for a while
     * @throws innkeeper.kernel.Rejected {@code UnknownHotel}, {@code UnknownRoomType}, {@code UnknownRatePlan}, {@code UnknownExtra},
     *         {@code NotSelling}, {@code OverCapacity}, {@code ExtraNotOffered}, and what the plan forbids: {@code NotInRatePlan}, {@code NoPrice},
     *         {@code ClosedDates}, {@code ClosedToArrival}, {@code ClosedToDeparture}, {@code MinimumStay}, {@code MaximumStay}, {@code OutsideBookingWindow}; {@code QuoteExpired}
     * @throws innkeeper.kit.problem.InvalidInput for a token that is none, or is for something else
     */
    Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms, Optional<String> token);
}

package innkeeper.hotel.rates.domain;

import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;

/**
 * On what terms a room type is sold under a plan, in the order of the dates and without a gap.
 *
 * @param pricedBy the plan whose prices it has
 */
public record RoomCalendar(RoomTypeId roomType, RatePlanId pricedBy, List<RatePeriod> periods) {
    public RoomCalendar {
        periods = List.copyOf(periods);
    }

    public static RoomCalendar of(RatePlan plan, RoomTypeId roomType, List<Night> nights) {
        return new RoomCalendar(roomType, plan.pricedBy(), RatePeriod.of(nights));
    }
}

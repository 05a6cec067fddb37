package innkeeper.hotel.occupancy.http;

import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;

/** One room of an offer, as booking-service takes it. */
public record RoomView(RoomTypeId roomTypeId, RatePlanId ratePlanId, int adults, List<Integer> childrenAges, List<ExtraAsked> extras) {
    /** @param quantity pieces, or people */
    public record ExtraAsked(ExtraId extraId, int quantity) {}

    public static RoomView of(RoomTypeId roomType, RatePlanId plan, Occupancy occupancy, List<ExtraAsked> extras) {
        return new RoomView(roomType, plan, occupancy.adults(), occupancy.childrenAges(), extras);
    }
}

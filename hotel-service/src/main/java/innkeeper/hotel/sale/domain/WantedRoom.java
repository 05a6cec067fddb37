package innkeeper.hotel.sale.domain;

import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;

/** One room that is asked for; without a plan the standard one is meant. */
public record WantedRoom(RoomTypeId roomType, Optional<RatePlanId> plan, Occupancy occupancy, List<WantedExtra> extras) {
    public WantedRoom {
        extras = List.copyOf(extras);
    }
}

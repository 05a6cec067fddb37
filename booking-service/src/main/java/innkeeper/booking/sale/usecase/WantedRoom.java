package innkeeper.booking.sale.usecase;

import innkeeper.booking.room.domain.Occupancy;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;

/** One room that somebody asks for; without a plan the hotel's standard one is meant. */
public record WantedRoom(RoomTypeId type, Optional<RatePlanId> plan, Occupancy occupancy, List<WantedExtra> extras) {
    public WantedRoom {
        extras = List.copyOf(extras);
    }
}

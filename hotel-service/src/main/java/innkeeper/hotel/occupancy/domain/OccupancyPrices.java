package innkeeper.hotel.occupancy.domain;

import innkeeper.kernel.RoomTypeId;
import java.util.Map;

/** What nights cost by who sleeps in the room, under one plan; the same for whoever fits in where nothing was said. */
public record OccupancyPrices(Map<RoomTypeId, RoomPrices> roomTypes) {
    public static final OccupancyPrices NONE = new OccupancyPrices(Map.of());

    public OccupancyPrices {
        roomTypes = Map.copyOf(roomTypes);
    }

    public RoomPrices of(RoomTypeId roomType) {
        return roomTypes.getOrDefault(roomType, RoomPrices.SAME);
    }
}

package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.RoomTypeProfile;
import innkeeper.kernel.RoomTypeId;

/** A hotelier begins to sell another kind of room. */
public final class AddRoomType {
    private final RoomTypes roomTypes;

    public AddRoomType(RoomTypes roomTypes) {
        this.roomTypes = roomTypes;
    }

    public RoomType handle(Hotel hotel, RoomTypeId id, RoomTypeProfile profile) {
        OneCurrency.check(hotel, profile.basePrice(), "/base_price/currency");
        RoomType added = RoomType.added(id, hotel.id(), profile);
        roomTypes.add(added);
        return added;
    }
}

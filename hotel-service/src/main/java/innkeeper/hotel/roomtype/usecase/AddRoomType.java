package innkeeper.hotel.roomtype.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.kernel.RoomTypeId;

/** A hotelier begins to sell another kind of room. */
public final class AddRoomType {
    private final RoomTypes roomTypes;

    public AddRoomType(RoomTypes roomTypes) {
        this.roomTypes = roomTypes;
    }

    public RoomType handle(Hotel hotel, RoomTypeId id, RoomTypeProfile profile) {
        OneCurrency.check(hotel, profile.basePrice(), new PriceOf.RoomType());
        RoomType added = RoomType.added(id, hotel.id(), profile);
        roomTypes.add(added);
        return added;
    }
}

package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.RoomTypeProfile;
import innkeeper.kernel.RoomTypeId;
import java.util.function.UnaryOperator;

/** A hotelier edits what is sold; bookings that were made keep what they were promised. */
public final class ChangeRoomType {
    private final RoomTypes roomTypes;

    public ChangeRoomType(RoomTypes roomTypes) {
        this.roomTypes = roomTypes;
    }

    public RoomType handle(Hotel hotel, RoomTypeId id, int version, UnaryOperator<RoomTypeProfile> step) {
        return roomTypes.change(hotel.id(), id, version, before -> {
            RoomTypeProfile after = step.apply(before);
            OneCurrency.check(hotel, after.basePrice(), "/base_price/currency");
            return after;
        });
    }
}

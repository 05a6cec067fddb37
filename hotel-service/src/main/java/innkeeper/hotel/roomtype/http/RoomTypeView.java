package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;

/** A room type as the contract shows it. */
record RoomTypeView(RoomTypeId id, HotelId hotelId, String name, int capacity, int totalRooms, Money basePrice) {
    /** With the bookings that the change touches. */
    record Changed(@JsonUnwrapped RoomTypeView roomType, TouchedView bookingsTouched) {
        static Changed of(ChangeRoomType.Changed changed) {
            return new Changed(RoomTypeView.of(changed.roomType()), TouchedView.of(changed.touched()));
        }
    }

    static RoomTypeView of(RoomType roomType) {
        RoomTypeProfile profile = roomType.profile();
        return new RoomTypeView(roomType.id(), roomType.hotel(), profile.name(), profile.capacity(),
                profile.totalRooms(), profile.basePrice());
    }
}

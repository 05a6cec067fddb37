package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Bed;
import innkeeper.hotel.description.domain.RoomAmenity;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.http.PhotoView;
import innkeeper.hotel.description.http.TranslationView;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Map;

/** A room type as the contract shows it. */
record RoomTypeView(RoomTypeId id, HotelId hotelId, String name, Capacity capacity, int totalRooms, Money basePrice,
        String description, List<Bed> beds, Integer areaM2, List<RoomAmenity> amenities, List<PhotoView> photos,
        Map<String, TranslationView> translations, Status status) {
    /** With the bookings that the change touches. */
    record Changed(@JsonUnwrapped RoomTypeView roomType, TouchedView bookingsTouched) {
        static Changed of(ChangeRoomType.Changed changed) {
            return new Changed(RoomTypeView.of(changed.roomType()), TouchedView.of(changed.touched()));
        }
    }

    static RoomTypeView of(RoomType roomType) {
        RoomTypeProfile profile = roomType.profile();
        RoomTypeDetails details = profile.details();
        return new RoomTypeView(roomType.id(), roomType.hotel(), profile.name(), profile.capacity(),
                profile.totalRooms(), profile.basePrice(), details.description(), details.beds(), details.area().orElse(null),
                details.amenities(), PhotoView.of(details.photos()), TranslationView.of(details.translations()), profile.status());
    }
}

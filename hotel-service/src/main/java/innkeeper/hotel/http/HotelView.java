package innkeeper.hotel.http;

import innkeeper.hotel.domain.Amenity;
import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.HotelProfile;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;

/** A hotel as the contract shows it. */
record HotelView(
        HotelId id, PersonId ownerId, String name, String description, String country, String city, String address,
        int stars, String timezone, String currency, String checkInTime, String checkOutTime,
        List<Amenity> amenities) {

    static HotelView of(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        return new HotelView(hotel.id(), hotel.owner(), profile.name(), profile.description(), profile.country(),
                profile.city(), profile.address(), profile.stars(), profile.timezone().getId(),
                profile.currency().getCurrencyCode(), profile.checkInTime().toString(),
                profile.checkOutTime().toString(), profile.amenities());
    }
}

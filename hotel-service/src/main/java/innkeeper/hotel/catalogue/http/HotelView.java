package innkeeper.hotel.catalogue.http;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;

/** A hotel as the contract shows it. */
public record HotelView(
        HotelId id, PersonId ownerId, String name, String description, String country, String city, String address,
        int stars, String timezone, String currency, String checkInTime, String checkOutTime,
        List<Amenity> amenities, ContactView contact) {

    public static HotelView of(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        return new HotelView(hotel.id(), hotel.owner(), profile.name(), profile.description(), profile.country(),
                profile.city(), profile.address(), profile.stars(), profile.timezone().getId(),
                profile.currency().getCurrencyCode(), profile.checkInTime().toString(),
                profile.checkOutTime().toString(), profile.amenities(), ContactView.of(profile.contact()));
    }
}

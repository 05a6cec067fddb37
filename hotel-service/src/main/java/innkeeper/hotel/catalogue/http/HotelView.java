package innkeeper.hotel.catalogue.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.description.http.PhotoView;
import innkeeper.hotel.description.http.RegistrationView;
import innkeeper.hotel.description.http.TranslationView;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;
import java.util.Map;

/** A hotel as the contract shows it. */
public record HotelView(
        HotelId id, PersonId ownerId, String name, String description, String country, String city, String address,
        int stars, String timezone, String currency, String checkInTime, String checkOutTime,
        List<Amenity> amenities, ContactView contact, Location location, RegistrationView registration,
        List<String> languages, List<PhotoView> photos, Status status) {

    /** With what it reads in every language. */
    public record Whole(@JsonUnwrapped HotelView hotel, String defaultLanguage, Map<String, TranslationView> translations) {
        static Whole of(Hotel hotel) {
            HotelDetails details = hotel.profile().details();
            return new Whole(HotelView.of(hotel), details.defaultLanguage(), TranslationView.of(details.translations()));
        }
    }

    /** With the bookings that the change touches. */
    record Changed(@JsonUnwrapped Whole hotel, TouchedView bookingsTouched) {}

    public static HotelView of(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        HotelDetails details = profile.details();
        return new HotelView(hotel.id(), hotel.owner(), profile.name(), profile.description(), profile.country(),
                profile.city(), profile.address(), profile.stars(), profile.timezone().getId(),
                profile.currency().getCurrencyCode(), profile.checkInTime().toString(),
                profile.checkOutTime().toString(), profile.amenities(), ContactView.of(profile.contact()),
                details.location().orElse(null), RegistrationView.of(details.registration()), details.languages(),
                PhotoView.of(details.photos()), profile.status());
    }
}

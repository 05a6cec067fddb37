package innkeeper.hotel.catalogue.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Contact;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.description.http.PhotoView;
import innkeeper.hotel.description.http.RegistrationView;
import innkeeper.hotel.description.http.TranslationView;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hotel as its hotelier writes it; absent fields have the contract's defaults. */
record HotelBody(
        String name, String description, String country, String city, String address, int stars, String timezone,
        String currency, String checkInTime, String checkOutTime, List<Amenity> amenities, ContactView contact,
        Location location, RegistrationView registration, List<String> languages, List<PhotoView> photos, String defaultLanguage,
        Map<String, TranslationView> translations, Status status) {

    static HotelBody of(HotelProfile profile) {
        HotelDetails details = profile.details();
        return new HotelBody(profile.name(), profile.description(), profile.country(), profile.city(),
                profile.address(), profile.stars(), profile.timezone().getId(), profile.currency().getCurrencyCode(),
                profile.checkInTime().toString(), profile.checkOutTime().toString(), profile.amenities(),
                ContactView.of(profile.contact()), details.location().orElse(null),
                RegistrationView.of(details.registration()), details.languages(), PhotoView.of(details.photos()),
                details.defaultLanguage(), TranslationView.of(details.translations()), profile.status());
    }

    static HotelProfile patched(HotelProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, HotelBody.class).profile();
    }

    HotelProfile profile() {
        return new HotelProfile(name, orElse(description, ""), country, city, address, stars,
                ZoneId.of(timezone), Currency.getInstance(currency), LocalTime.parse(orElse(checkInTime, "14:00")),
                LocalTime.parse(orElse(checkOutTime, "12:00")), orElse(amenities, List.of()),
                Optional.ofNullable(contact).map(ContactView::contact).orElse(Contact.NONE), details(),
                orElse(status, Status.PUBLISHED));
    }

    private HotelDetails details() {
        String language = orElse(defaultLanguage, HotelDetails.NONE.defaultLanguage());
        return new HotelDetails(Optional.ofNullable(location),
                Optional.ofNullable(registration).map(RegistrationView::registration), orElse(languages, List.of()),
                PhotoView.photos(photos), language, TranslationView.translations(translations, language));
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}

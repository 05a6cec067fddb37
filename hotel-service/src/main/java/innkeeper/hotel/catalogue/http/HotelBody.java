package innkeeper.hotel.catalogue.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Contact;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A hotel as its hotelier writes it; absent fields have the contract's defaults. */
record HotelBody(
        String name, String description, String country, String city, String address, int stars, String timezone,
        String currency, String checkInTime, String checkOutTime, List<Amenity> amenities, ContactView contact) {

    static HotelBody of(HotelProfile profile) {
        return new HotelBody(profile.name(), profile.description(), profile.country(), profile.city(),
                profile.address(), profile.stars(), profile.timezone().getId(), profile.currency().getCurrencyCode(),
                profile.checkInTime().toString(), profile.checkOutTime().toString(), profile.amenities(),
                ContactView.of(profile.contact()));
    }

    static HotelProfile patched(HotelProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, HotelBody.class).profile();
    }

    HotelProfile profile() {
        return new HotelProfile(name, orElse(description, ""), country, city, address, stars,
                ZoneId.of(timezone), Currency.getInstance(currency), LocalTime.parse(orElse(checkInTime, "14:00")),
                LocalTime.parse(orElse(checkOutTime, "12:00")), orElse(amenities, List.of()),
                Optional.ofNullable(contact).map(ContactView::contact).orElse(Contact.NONE));
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}

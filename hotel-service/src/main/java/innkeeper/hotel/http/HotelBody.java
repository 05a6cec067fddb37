package innkeeper.hotel.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.domain.Amenity;
import innkeeper.hotel.domain.HotelProfile;
import innkeeper.kernel.Currencies;
import innkeeper.kit.http.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A hotel as its hotelier writes it; absent fields have the contract's defaults. */
record HotelBody(
        String name, String description, String country, String city, String address, int stars, String timezone,
        String currency, String checkInTime, String checkOutTime, List<Amenity> amenities) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static HotelBody of(HotelProfile profile) {
        return new HotelBody(profile.name(), profile.description(), profile.country(), profile.city(),
                profile.address(), profile.stars(), profile.timezone().getId(), profile.currency().getCurrencyCode(),
                profile.checkInTime().toString(), profile.checkOutTime().toString(), profile.amenities());
    }

    static HotelProfile patched(HotelProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, HotelBody.class).profile();
    }

    /** What a schema cannot say of a new hotel or a patch: whether the codes exist. */
    static void check(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        checkOne(body, "country", COUNTRIES::contains, "is not an ISO 3166-1 alpha-2 code", errors);
        checkOne(body, "currency", Currencies::circulates, "is not the code of a currency in circulation", errors);
        checkOne(body, "timezone", Timezones.all()::contains, "is not the IANA name of a place's time zone", errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void checkOne(
            JsonNode body, String field, Predicate<String> exists, String detail, List<FieldError> errors) {
        if (body.has(field) && !exists.test(body.path(field).asText())) {
            errors.add(new FieldError("/" + field, detail));
        }
    }

    HotelProfile profile() {
        return new HotelProfile(name, orElse(description, ""), country, city, address, stars,
                ZoneId.of(timezone), Currency.getInstance(currency), LocalTime.parse(orElse(checkInTime, "14:00")),
                LocalTime.parse(orElse(checkOutTime, "12:00")), orElse(amenities, List.of()));
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}

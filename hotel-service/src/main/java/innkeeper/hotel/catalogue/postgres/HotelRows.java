package innkeeper.hotel.catalogue.postgres;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Contact;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.postgres.DetailColumns;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hotel as a row of the table {@code hotels}. */
public final class HotelRows {
    public static final String COLUMNS = """
            h.id, h.owner_id, h.name, h.description, h.country, h.city, h.address, h.stars, h.timezone, h.currency,
            h.check_in_time, h.check_out_time, array_to_string(h.amenities, ',') as amenities, h.phone, h.email, h.website,
            h.latitude, h.longitude, h.registration_number, h.registration_class, h.languages, h.photos,
            h.default_language, h.translations, h.status, h.version
            """;

    private HotelRows() {}

    public static Hotel read(Row row) {
        HotelProfile profile = new HotelProfile(row.text("name"), row.text("description"), row.text("country"),
                row.text("city"), row.text("address"), row.integer("stars"), ZoneId.of(row.text("timezone")),
                Currency.getInstance(row.text("currency")), row.time("check_in_time"), row.time("check_out_time"),
                amenities(row.text("amenities")),
                new Contact(row.text("phone"), row.text("email"), row.text("website")), DetailColumns.hotel(row),
                Status.valueOf(row.text("status")));
        return new Hotel(new HotelId(row.uuid("id")), new PersonId(row.uuid("owner_id")), profile,
                row.integer("version"));
    }

    static Params params(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        return DetailColumns.with(profile.details(), Params.of("id", hotel.id().value()).and("name", profile.name())
                .and("description", profile.description()).and("country", profile.country())
                .and("city", profile.city()).and("address", profile.address()).and("stars", profile.stars())
                .and("timezone", profile.timezone().getId()).and("currency", profile.currency().getCurrencyCode())
                .and("check_in_time", profile.checkInTime()).and("check_out_time", profile.checkOutTime())
                .and("amenities", words(profile.amenities())).and("phone", profile.contact().phone())
                .and("email", profile.contact().email()).and("website", profile.contact().website())
                .and("status", profile.status()).and("version", hotel.version()));
    }

    /** The words of an array, which the statement splits at the commas. */
    public static String words(Collection<Amenity> amenities) {
        return amenities.stream().map(amenity -> amenity.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    /** What {@link #words} made. */
    public static List<Amenity> amenities(String words) {
        return Stream.of(words.split(",")).filter(word -> !word.isEmpty())
                .map(word -> Amenity.valueOf(word.toUpperCase(Locale.ROOT))).toList();
    }
}

package innkeeper.hotel.description.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.description.domain.Bed;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.description.domain.Photo;
import innkeeper.hotel.description.domain.Registration;
import innkeeper.hotel.description.domain.RoomAmenity;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What hoteliers tell besides, in the columns of {@code hotels} and {@code room_types}; lists are JSON there. */
public final class DetailColumns {
    private static final TypeReference<Map<String, Translation>> TRANSLATIONS = new TypeReference<>() {};

    private DetailColumns() {}

    public static HotelDetails hotel(Row row) {
        Optional<BigDecimal> latitude = row.optional("latitude", Row::text).map(BigDecimal::new);
        return new HotelDetails(
                latitude.map(north -> new Location(north, new BigDecimal(row.text("longitude")))),
                row.optional("registration_number", Row::text)
                        .map(number -> new Registration(number, row.text("registration_class"))),
                List.of(Json.read(row.text("languages"), String[].class)), photos(row), row.text("default_language"),
                translations(row));
    }

    public static Params with(HotelDetails details, Params params) {
        return params
                .and("latitude", details.location().map(Location::latitude).map(BigDecimal::toPlainString).orElse(null))
                .and("longitude", details.location().map(Location::longitude).map(BigDecimal::toPlainString).orElse(null))
                .and("registration_number", details.registration().map(Registration::number).orElse(null))
                .and("registration_class", details.registration().map(Registration::category).orElse(""))
                .and("languages", Json.write(details.languages())).and("photos", Json.write(details.photos()))
                .and("default_language", details.defaultLanguage())
                .and("translations", Json.write(details.translations()));
    }

    public static RoomTypeDetails roomType(Row row) {
        return new RoomTypeDetails(row.text("description"), List.of(Json.read(row.text("beds"), Bed[].class)),
                row.optional("area_m2", Row::integer),
                List.of(Json.read(row.text("amenities"), RoomAmenity[].class)), photos(row), translations(row));
    }

    public static Params with(RoomTypeDetails details, Params params) {
        return params.and("description", details.description()).and("beds", Json.write(details.beds()))
                .and("area_m2", details.area().orElse(null)).and("amenities", Json.write(details.amenities()))
                .and("photos", Json.write(details.photos())).and("translations", Json.write(details.translations()));
    }

    private static List<Photo> photos(Row row) {
        return List.of(Json.read(row.text("photos"), Photo[].class));
    }

    public static Map<String, Translation> translations(Row row) {
        return Json.mapper().convertValue(Json.read(row.text("translations"), JsonNode.class), TRANSLATIONS);
    }
}

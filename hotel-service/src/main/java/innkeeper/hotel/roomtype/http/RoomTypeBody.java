package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Bed;
import innkeeper.hotel.description.domain.RoomAmenity;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.http.PhotoView;
import innkeeper.hotel.description.http.TranslationView;
import innkeeper.kernel.Money;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A room type as its hotelier writes it. */
public record RoomTypeBody(String name, CapacityBody capacity, int totalRooms, Money basePrice, String description, List<Bed> beds,
        Integer areaM2, List<RoomAmenity> amenities, List<PhotoView> photos,
        Map<String, TranslationView> translations, Status status) {
    static RoomTypeBody of(RoomTypeProfile profile) {
        RoomTypeDetails details = profile.details();
        return new RoomTypeBody(profile.name(), CapacityBody.of(profile.capacity()), profile.totalRooms(), profile.basePrice(),
                details.description(), details.beds(), details.area().orElse(null), details.amenities(),
                PhotoView.of(details.photos()), TranslationView.of(details.translations()), profile.status());
    }

    /** @param body as the contract lets it through */
    public static RoomTypeProfile read(JsonNode body, Hotel hotel) {
        return Json.mapper().convertValue(body, RoomTypeBody.class).profile(hotel);
    }

    public static RoomTypeProfile patched(RoomTypeProfile before, JsonNode patch, Hotel hotel) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, RoomTypeBody.class).profile(hotel);
    }

    RoomTypeProfile profile(Hotel hotel) {
        RoomTypeDetails details = new RoomTypeDetails(orElse(description, ""), orElse(beds, List.of()),
                Optional.ofNullable(areaM2), orElse(amenities, List.of()), PhotoView.photos(photos),
                TranslationView.translations(translations, hotel.profile().details().defaultLanguage()));
        return new RoomTypeProfile(name, capacity.capacity(), totalRooms, basePrice, details, orElse(status, Status.PUBLISHED));
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}

package innkeeper.hotel.description.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What else a hotelier tells of a room type, in the hotel's default language.
 *
 * @param area         of one room, square metres
 * @param translations of name and description, by language
 */
public record RoomTypeDetails(
        String description, List<Bed> beds, Optional<Integer> area, List<RoomAmenity> amenities, List<Photo> photos,
        Map<String, Translation> translations) {
    public static final RoomTypeDetails NONE =
            new RoomTypeDetails("", List.of(), Optional.empty(), List.of(), List.of(), Map.of());

    public RoomTypeDetails {
        beds = List.copyOf(beds);
        amenities = List.copyOf(amenities);
        photos = List.copyOf(photos);
        translations = Map.copyOf(translations);
    }

    public RoomTypeDetails in(String language, String translated) {
        return new RoomTypeDetails(translated, beds, area, amenities, Photo.in(language, photos), translations);
    }
}

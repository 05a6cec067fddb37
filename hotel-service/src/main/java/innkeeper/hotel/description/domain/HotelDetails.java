package innkeeper.hotel.description.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What else a hotelier tells of a hotel.
 *
 * @param languages       spoken at the desk, BCP 47
 * @param photos          in the order in which they are shown
 * @param defaultLanguage in which the original texts of the hotel and all below it are written, BCP 47
 * @param translations    of name and description, by language
 */
public record HotelDetails(
        Optional<Location> location, Optional<Registration> registration, List<String> languages, List<Photo> photos,
        String defaultLanguage, Map<String, Translation> translations) {
    public static final HotelDetails NONE =
            new HotelDetails(Optional.empty(), Optional.empty(), List.of(), List.of(), "en", Map.of());

    public HotelDetails {
        languages = List.copyOf(languages);
        photos = List.copyOf(photos);
        translations = Map.copyOf(translations);
    }

    public String language(Reading reading) {
        return reading.of(defaultLanguage, translations.keySet());
    }

    public HotelDetails in(String language) {
        return new HotelDetails(location, registration, languages, Photo.in(language, photos), defaultLanguage, translations);
    }
}

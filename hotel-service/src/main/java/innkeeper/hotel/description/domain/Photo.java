package innkeeper.hotel.description.domain;

import java.util.List;
import java.util.Map;

/**
 * A picture that stays where its hotelier put it.
 *
 * @param url      https
 * @param caption  empty where nothing is said
 * @param captions the same in other languages, by their tags
 */
public record Photo(String url, String caption, Map<String, String> captions) {
    public Photo {
        captions = Map.copyOf(captions);
    }

    static List<Photo> in(String language, List<Photo> photos) {
        return photos.stream().map(photo -> new Photo(photo.url,
                photo.captions.getOrDefault(language, photo.caption), photo.captions)).toList();
    }
}

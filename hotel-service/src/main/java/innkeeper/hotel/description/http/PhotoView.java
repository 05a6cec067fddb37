package innkeeper.hotel.description.http;

import innkeeper.hotel.description.domain.Photo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A photo as the contract shows it and takes it. */
public record PhotoView(String url, String caption, Map<String, Caption> translations) {
    /** In another language; null where the original stands for it. */
    public record Caption(String caption) {}

    public static List<PhotoView> of(List<Photo> photos) {
        return photos.stream().map(photo -> new PhotoView(photo.url(), photo.caption(), captions(photo))).toList();
    }

    public static List<Photo> photos(List<PhotoView> views) {
        return Optional.ofNullable(views).orElse(List.of()).stream().map(PhotoView::photo).toList();
    }

    private static Map<String, Caption> captions(Photo photo) {
        Map<String, Caption> captions = new TreeMap<>();
        photo.captions().forEach((language, caption) -> captions.put(language, new Caption(caption)));
        return captions;
    }

    private Photo photo() {
        Map<String, Caption> told = translations == null ? Map.of() : translations;
        return new Photo(url, caption == null ? "" : caption, told.entrySet().stream()
                .filter(each -> each.getValue() != null && each.getValue().caption() != null
                        && !each.getValue().caption().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().caption())));
    }
}

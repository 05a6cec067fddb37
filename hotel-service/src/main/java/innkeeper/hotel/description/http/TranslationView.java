package innkeeper.hotel.description.http;

import innkeeper.hotel.description.domain.Translation;
import innkeeper.kit.problem.InvalidInput;
import java.util.Map;
import java.util.TreeMap;

/** Texts in another language as the contract shows them and takes them: null where the original stands. */
public record TranslationView(String name, String description) {
    private static final int MOST = 20;

    public static Map<String, TranslationView> of(Map<String, Translation> translations) {
        Map<String, TranslationView> views = new TreeMap<>();
        translations.forEach((language, told) -> views.put(language,
                new TranslationView(orNull(told.name()), orNull(told.description()))));
        return views;
    }

    /**
     * What is null in them, or says nothing, is left out.
     *
     * @throws InvalidInput where one is in the language of the original, or they are more than a hotel has
     */
    public static Map<String, Translation> translations(Map<String, TranslationView> views, String original) {
        Map<String, Translation> told = new TreeMap<>();
        Map<String, TranslationView> given = views == null ? Map.of() : views;
        given.forEach((language, view) -> {
            Translation translation = view == null
                    ? Translation.NONE
                    : new Translation(orEmpty(view.name), orEmpty(view.description));
            if (!translation.equals(Translation.NONE)) {
                told.put(language, translation);
            }
        });
        if (told.size() > MOST) {
            throw new InvalidInput("/translations", "must have at most %d fields, those that are there included".formatted(MOST));
        }
        if (told.containsKey(original)) {
            throw new InvalidInput("/translations/" + original, "is the language of the original: edit the texts themselves");
        }
        return told;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

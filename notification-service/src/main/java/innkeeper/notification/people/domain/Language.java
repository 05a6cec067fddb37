package innkeeper.notification.people.domain;

import java.util.Locale;

/** The languages we write in; everybody else reads English. */
public enum Language {
    EN(Locale.UK), RU(Locale.of("ru", "RU"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** @param tag BCP 47 */
    public static Language of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("ru") ? RU : EN;
    }

    public Locale locale() {
        return locale;
    }
}

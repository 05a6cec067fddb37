package innkeeper.bot.messenger.domain;

import java.util.Locale;

/** The languages that the bot speaks; English where it is not known better. */
public enum Language {
    EN(Locale.of("en", "GB")), RU(Locale.of("ru", "RU"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in {@code locale} of our services (BCP 47). */
    public String tag() {
        return locale.getLanguage();
    }

    /** @param tag as the messenger or an account tells it, such as {@code ru} or {@code en-GB}; empty where it does not */
    public static Language of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("ru") ? RU : EN;
    }
}

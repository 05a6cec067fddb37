package innkeeper.payment.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the page speaks; English where nothing else is asked for. */
enum Language {
    EN(Locale.of("en", "US")), RU(Locale.of("ru", "RU"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.getLanguage();
    }

    /** By {@code Accept-Language} (RFC 9110, 12.5.4). */
    static Language preferred(Optional<String> header) {
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header.orElse("en")), List.of("en", "ru"));
            return "ru".equals(tag) ? RU : EN;
        } catch (IllegalArgumentException _) {
            return EN;
        }
    }
}

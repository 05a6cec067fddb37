package innkeeper.payment.checkout.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    static List<String> tags() {
        return Stream.of(values()).map(Language::tag).toList();
    }

    /** By {@code Accept-Language} (RFC 9110, 12.5.4). */
    static Language preferred(List<Locale.LanguageRange> wanted) {
        return wanted.isEmpty() || !"ru".equals(Locale.lookupTag(wanted, tags())) ? EN : RU;
    }
}

package innkeeper.kit.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that pages speak; English where nothing else is asked for. */
public enum Language {
    EN(Locale.UK), RU(Locale.of("ru", "RU"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in {@code lang} of HTML (BCP 47). */
    public String tag() {
        return locale.getLanguage();
    }

    public static List<String> tags() {
        return Stream.of(values()).map(Language::tag).toList();
    }

    /** By {@code Accept-Language} (RFC 9110, 12.5.4). */
    public static Language preferred(List<Locale.LanguageRange> wanted) {
        return wanted.isEmpty() || !"ru".equals(Locale.lookupTag(wanted, tags())) ? EN : RU;
    }
}

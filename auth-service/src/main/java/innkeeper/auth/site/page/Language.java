package innkeeper.auth.site.page;

import innkeeper.kit.http.Call;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that our pages speak. */
public enum Language {
    EN, RU;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> tags() {
        return Stream.of(values()).map(Language::tag).toList();
    }

    /** By {@code Accept-Language} (RFC 9110, 12.5.4), else the language of the person's mail. */
    public static Language of(Call call, String locale) {
        List<Locale.LanguageRange> wanted = call.languages();
        return tagged(wanted.isEmpty() ? locale : Locale.lookupTag(wanted, tags()));
    }

    /** By the tags that a program names in its order (OpenID Connect Core, 3.1.2.1), else as the browser says. */
    public static Language ofProgram(Call call, String uiLocales) {
        return Stream.of(uiLocales.split(" "))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(tags()::contains)
                .findFirst().map(Language::tagged)
                .orElseGet(() -> of(call, ""));
    }

    private static Language tagged(String tag) {
        return "ru".equals(tag) ? RU : EN;
    }
}

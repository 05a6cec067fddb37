package innkeeper.auth.link.page;

import innkeeper.kit.http.Call;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that our pages speak. */
enum Language {
    EN, RU;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> tags() {
        return Stream.of(values()).map(Language::tag).toList();
    }

    /** By {@code Accept-Language} (RFC 9110, 12.5.4), else the language of the person's mail. */
    static Language of(Call call, String locale) {
        List<Locale.LanguageRange> wanted = call.languages();
        return tagged(wanted.isEmpty() ? locale : Locale.lookupTag(wanted, tags()));
    }

    private static Language tagged(String tag) {
        return "ru".equals(tag) ? RU : EN;
    }
}

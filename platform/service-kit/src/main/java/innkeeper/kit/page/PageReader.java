package innkeeper.kit.page;

import innkeeper.kit.http.Call;
import innkeeper.kit.template.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who looks at a page that has a link for each language. */
public final class PageReader {
    private PageReader() {}

    /** In the language that the address names, else as the browser says. */
    public static Language language(Call call) {
        return named(call).orElseGet(() -> Language.preferred(call.languages()));
    }

    /** By {@code lang} of the address; empty where that is none of ours. */
    public static Optional<Language> named(Call call) {
        String tag = query(call, "lang");
        return Stream.of(Language.values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** Also what the contract does not name, because links get more of that on their way; may be empty. */
    public static String query(Call call, String name) {
        return call.queryAll().getOrDefault(name, List.of("")).getFirst();
    }
}

package innkeeper.notification.preference.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.template.Language;
import innkeeper.kit.template.PageTemplates;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.preference.domain.Preference;
import java.util.HashMap;
import java.util.Map;

/** Each page that a reader of our mails can see, as an answer with the headers that keep it to them. */
final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates = new PageTemplates(Pages.class, Language.tags());
    private final PreferenceForm form;

    Pages(PreferenceForm form) {
        this.form = form;
    }

    /** Who reads, at which address. */
    record Reader(Language language, String address) {}

    /** @param notice the word for what came of sending the form; empty before that */
    Answer choices(int status, Reader reader, Person person, Preference preference, String notice) {
        Map<String, Object> model = new HashMap<>(
                new PreferenceModel(key -> word(reader, key), form.offered()).of(preference));
        model.put("mailbox", masked(person.addressee().email()));
        model.put("notice", notice.isEmpty() ? "" : word(reader, "notice_" + notice));
        model.put("good", status == 200);
        return page(status, "preferences", reader, model);
    }

    /** Asks first, because scanners of mails open every link. */
    Answer unsubscribe(Reader reader) {
        return page(200, "unsubscribe", reader, Map.of());
    }

    /** A page with nothing but a sentence: {@code words} is the prefix of what to say. */
    Answer end(int status, Reader reader, String words) {
        return page(status, "end", reader,
                Map.of("title", word(reader, words + "_title"), "text", word(reader, words + "_text")));
    }

    /** Enough for its owner to know it by: {@code a•••@innkeeper.example}. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
    }

    private String word(Reader reader, String key) {
        return templates.word(reader.language().tag(), key);
    }

    private Answer page(int status, String template, Reader reader, Map<String, ?> facts) {
        Map<String, Object> model = new HashMap<>(facts);
        model.put("address", reader.address());
        return Answer.html(status, templates.render(template, reader.language().tag(), model))
                .header("Content-Security-Policy", POLICY.formatted(templates.styleSource()))
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Vary", "Accept-Language");
    }
}

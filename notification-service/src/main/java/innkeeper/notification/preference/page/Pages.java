package innkeeper.notification.preference.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.page.PageAnswers;
import innkeeper.kit.template.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.preference.domain.Preference;
import java.util.HashMap;
import java.util.Map;

/** Each page that a reader of our mails can see. */
final class Pages {
    private final PageAnswers answers = new PageAnswers(Pages.class);
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
        return answers.end(status, reader.language().tag(), words);
    }

    /** Enough for its owner to know it by: {@code a•••@innkeeper.example}. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
    }

    private String word(Reader reader, String key) {
        return answers.word(reader.language().tag(), key);
    }

    private Answer page(int status, String template, Reader reader, Map<String, ?> facts) {
        Map<String, Object> model = new HashMap<>(facts);
        model.put("address", reader.address());
        return answers.page(status, template, reader.language().tag(), model);
    }
}

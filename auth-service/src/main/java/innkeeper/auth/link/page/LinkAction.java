package innkeeper.auth.link.page;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.site.page.Language;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.util.Optional;

/** What a one-time link was sent for, and the pages that lead there. */
interface LinkAction {
    /** Whom the link was sent to, as long as it can be used. */
    Optional<Person> holder(String token);

    /** What the link shows. */
    Answer form(Language language, String token);

    /** Uses the link up, if all is well, and answers with the next page. */
    Answer byForm(Call call, Language language);

    /**
     * Uses the link up.
     *
     * @throws innkeeper.kit.problem.InvalidInput where it stays as it was for what is wrong with a field
     */
    void byJson(Call call);
}

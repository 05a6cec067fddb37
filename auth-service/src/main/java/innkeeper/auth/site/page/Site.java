package innkeeper.auth.site.page;

import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.page.PageAnswers;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Our pages, and what is said on them where something is refused. */
public final class Site {
    private final PageAnswers answers = new PageAnswers(Site.class);

    public Answer page(int status, String template, Language language, Map<String, ?> model) {
        return page(status, template, language, model, "");
    }

    /** @param leadsTo where else than to us its form leads in the end, as CSP names sources; empty for nowhere */
    public Answer page(int status, String template, Language language, Map<String, ?> model, String leadsTo) {
        return answers.page(status, template, language.tag(), model, leadsTo);
    }

    /** The last page: {@code words} is the prefix of what to say. */
    public Answer end(int status, Language language, String words) {
        return answers.end(status, language.tag(), words);
    }

    /**
     * The page, unless it is refused: whoever reads pages reads of rejections on a page, too.
     *
     * @param limit refuses who asks too often
     * @param told  the page that tells of a rejection
     */
    public static Answer guarded(
            Call call, Consumer<Call> limit, BiFunction<Language, Rejected, Answer> told, Supplier<Answer> page) {
        try {
            limit.accept(call);
            return page.get();
        } catch (Rejected e) {
            return told.apply(Language.of(call, ""), e);
        }
    }

    /** @throws Rejected where it was refused for something else */
    public Answer tooOften(Language language, Rejected rejected) {
        if (rejected.rejection() instanceof TooManyRequests(var pause)) {
            return end(429, language, "login_slow").retryAfter(pause).refusedAs("too-many-requests");
        }
        throw rejected;
    }

    public String word(Language language, String key) {
        return answers.word(language.tag(), key);
    }
}

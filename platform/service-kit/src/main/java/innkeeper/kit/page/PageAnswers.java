package innkeeper.kit.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.template.Language;
import innkeeper.kit.template.PageTemplates;
import java.util.Map;

/**
 * A service's pages as answers, with the headers that keep them between their reader and us: nobody stores, frames or indexes
 * them, and they load nothing.
 */
public final class PageAnswers {
    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates;

    /** @param owner in whose module the pages lie */
    public PageAnswers(Class<?> owner) {
        this.templates = new PageTemplates(owner, Language.tags());
    }

    /** @param language its tag (BCP 47), as in all that follows */
    public Answer page(int status, String template, String language, Map<String, ?> model) {
        return page(status, template, language, model, "");
    }

    /**
     * @param leadsTo where else than to us its form leads in the end, as CSP names sources: browsers hold the redirect after a
     *                form to form-action too; empty for nowhere
     */
    public Answer page(int status, String template, String language, Map<String, ?> model, String leadsTo) {
        return Answer.html(status, templates.render(template, language, model))
                .header("Content-Security-Policy",
                        POLICY.formatted(templates.styleSource(), leadsTo.isEmpty() ? "" : " " + leadsTo))
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Vary", "Accept-Language");
    }

    /** A page with nothing but a sentence: {@code words} is the prefix of what to say. */
    public Answer end(int status, String language, String words) {
        return page(status, "end", language,
                Map.of("title", word(language, words + "_title"), "text", word(language, words + "_text")));
    }

    public String word(String language, String key) {
        return templates.word(language, key);
    }

    public PageTemplates templates() {
        return templates;
    }
}

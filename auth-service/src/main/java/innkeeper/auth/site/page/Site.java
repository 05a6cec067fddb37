package innkeeper.auth.site.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.template.PageTemplates;
import java.util.Map;

/** Our pages, as answers with the headers that keep them between their reader and us. */
public final class Site {
    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates = new PageTemplates(Site.class, Language.tags());

    public Answer page(int status, String template, Language language, Map<String, ?> model) {
        return page(status, template, language, model, "");
    }

    /** @param leadsTo where else than to us its form leads in the end, as CSP names sources; empty for nowhere */
    public Answer page(int status, String template, Language language, Map<String, ?> model, String leadsTo) {
        return Answer.html(status, templates.render(template, language.tag(), model))
                .header("Content-Security-Policy",
                        POLICY.formatted(templates.styleSource(), leadsTo.isEmpty() ? "" : " " + leadsTo))
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", "Accept-Language");
    }

    /** The last page: {@code words} is the prefix of what to say. */
    public Answer end(int status, Language language, String words) {
        return page(status, "end", language, Map.of(
                "title", word(language, words + "_title"), "text", word(language, words + "_text")));
    }

    public String word(Language language, String key) {
        return templates.word(language.tag(), key);
    }
}

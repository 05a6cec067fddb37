package innkeeper.auth.link.page;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.Site;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The pages behind a link, whose address holds its token. */
public final class Pages {
    private final Site site;
    private final int fewestCharacters;

    public Pages(Site site, int fewestCharacters) {
        this.site = site;
        this.fewestCharacters = fewestCharacters;
    }

    Answer newPassword(Language language, String token) {
        return site.page(200, "password", language, passwordModel(language, token));
    }

    /** The form again, with the reason why the password does not do. */
    Answer newPassword(Language language, String token, Password.Fault fault) {
        Map<String, Object> model = passwordModel(language, token);
        model.put("fault", told(language, fault.name().toLowerCase(Locale.ROOT)));
        return site.page(400, "password", language, model).refusedAs("invalid-input");
    }

    Answer verify(Language language, String token) {
        return site.page(200, "verify", language, Map.of("token", token));
    }

    /** The last page: {@code words} is the prefix of what to say. */
    public Answer end(int status, Language language, String words) {
        return site.end(status, language, words);
    }

    public Answer invalid(Language language) {
        return end(400, language, "invalid").refusedAs("invalid-link");
    }

    /** @throws Rejected where no page tells of it */
    public Answer rejection(Language language, Rejected rejected) {
        if (rejected.rejection() instanceof AuthRejection.InvalidLink) {
            return invalid(language);
        }
        if (rejected.rejection() instanceof AuthRejection.TooManyRequests(var pause)) {
            return end(429, language, "busy").retryAfter(pause).refusedAs("too-many-requests");
        }
        throw rejected;
    }

    /** A sentence about passwords, with the length that is asked for. */
    public String told(Language language, String key) {
        return site.word(language, key).replace("{0}", Integer.toString(fewestCharacters));
    }

    private Map<String, Object> passwordModel(Language language, String token) {
        Map<String, Object> model = new HashMap<>();
        model.put("token", token);
        model.put("rules", told(language, "rules"));
        return model;
    }
}

package innkeeper.auth.link.page;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.template.PageTemplates;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The pages behind a link, as answers with the headers that keep the link between its reader and us. */
public final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates = new PageTemplates(Pages.class, Language.tags());
    private final int fewestCharacters;

    public Pages(int fewestCharacters) {
        this.fewestCharacters = fewestCharacters;
    }

    Answer newPassword(Language language, String token) {
        return page(200, "password", language, passwordModel(language, token));
    }

    /** The form again, with the reason why the password does not do. */
    Answer newPassword(Language language, String token, Password.Fault fault) {
        Map<String, Object> model = passwordModel(language, token);
        model.put("fault", told(language, fault.name().toLowerCase(Locale.ROOT)));
        return page(400, "password", language, model).refusedAs("invalid-input");
    }

    Answer verify(Language language, String token) {
        return page(200, "verify", language, Map.of("token", token));
    }

    /** The last page: {@code words} is the prefix of what to say. */
    Answer end(int status, Language language, String words) {
        return page(status, "end", language, Map.of(
                "title", templates.word(language.tag(), words + "_title"),
                "text", templates.word(language.tag(), words + "_text")));
    }

    Answer invalid(Language language) {
        return end(400, language, "invalid").refusedAs("invalid-link");
    }

    /** @throws Rejected where no page tells of it */
    Answer rejection(Language language, Rejected rejected) {
        return switch ((AuthRejection) rejected.rejection()) {
            case AuthRejection.InvalidLink() -> invalid(language);
            case AuthRejection.TooManyRequests(var pause) ->
                end(429, language, "busy").retryAfter(pause).refusedAs("too-many-requests");
            case AuthRejection.InvalidCredentials(),AuthRejection.AccountSuspended(),AuthRejection.InvalidRefreshToken(),AuthRejection.InvalidAudience _,AuthRejection.InvalidClient(),AuthRejection.IrrevocableToken(),AuthRejection.InvalidAccessToken(),AuthRejection.UnknownSession _,AuthRejection.UnknownSigningKey _,AuthRejection.UnknownUser _,AuthRejection.UnknownSubject _,AuthRejection.StaleUser _,AuthRejection.WrongPassword(),AuthRejection.AddressTaken(),AuthRejection.OwnAccount(),AuthRejection.LastAdmin(),AuthRejection.HasFutureBookings _,AuthRejection.HasPaidStays _ ->
                throw rejected;
        };
    }

    private Map<String, Object> passwordModel(Language language, String token) {
        Map<String, Object> model = new HashMap<>();
        model.put("token", token);
        model.put("rules", told(language, "rules"));
        return model;
    }

    private String told(Language language, String key) {
        return templates.word(language.tag(), key).replace("{0}", Integer.toString(fewestCharacters));
    }

    private Answer page(int status, String template, Language language, Map<String, ?> model) {
        return Answer.html(status, templates.render(template, language.tag(), model))
                .header("Content-Security-Policy", POLICY.formatted(templates.styleSource()))
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", "Accept-Language");
    }
}

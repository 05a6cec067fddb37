package innkeeper.auth.link.page;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.usecase.AskForLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.auth.site.page.Site;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.text.Mailbox;
import java.util.HashMap;
import java.util.Map;

/** Asking for a link by mail, by a form or in JSON: whether the address has an account is nobody's business. */
public final class LetterRoutes implements Routes {
    private final AskForLink askForLink;
    private final Site site;
    private final PageLimits limits;

    public LetterRoutes(AskForLink askForLink, Site site, PageLimits limits) {
        this.askForLink = askForLink;
        this.site = site;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showPasswordResetRequest", call -> form(call, LinkPurpose.PASSWORD_RESET))
                .on("requestPasswordReset", call -> ask(call, LinkPurpose.PASSWORD_RESET))
                .on("showVerificationRequest", call -> form(call, LinkPurpose.EMAIL_VERIFICATION))
                .on("requestVerification", call -> ask(call, LinkPurpose.EMAIL_VERIFICATION));
    }

    private Answer form(Call call, LinkPurpose purpose) {
        return form(200, Language.of(call, ""), purpose, "", "");
    }

    private Answer ask(Call call, LinkPurpose purpose) {
        if (call.form().isEmpty()) {
            send(call, purpose, new EmailAddress(call.body(Address.class).email()));
            return Answer.accepted();
        }
        Language language = Language.of(call, "");
        String typed = call.form().getOrDefault("email", "");
        try {
            send(call, purpose, new EmailAddress(Mailbox.read(typed.strip())));
            return site.end(200, language, "asked");
        } catch (IllegalArgumentException _) {
            return form(400, language, purpose, typed, "ask_address").refusedAs("invalid-input");
        } catch (Rejected e) {
            return site.tooOften(language, e);
        }
    }

    private void send(Call call, LinkPurpose purpose, EmailAddress address) {
        limits.letter().accept(call, address);
        askForLink.handle(purpose, address);
    }

    private Answer form(int status, Language language, LinkPurpose purpose, String email, String fault) {
        boolean reset = purpose == LinkPurpose.PASSWORD_RESET;
        Map<String, Object> model = new HashMap<>(Map.of(
                "title", site.word(language, reset ? "ask_reset_title" : "ask_verify_title"),
                "text", site.word(language, reset ? "ask_reset_text" : "ask_verify_text"),
                "action", reset ? "/v1/auth/password-reset" : "/v1/auth/verify-email/request",
                "email", email));
        if (!fault.isEmpty()) {
            model.put("fault", site.word(language, fault));
        }
        return site.page(status, "letter", language, model);
    }

    record Address(String email) {}
}

package innkeeper.auth.grant.page;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.usecase.Admit;
import innkeeper.auth.grant.usecase.Decide;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.site.page.Browser;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.auth.site.page.Site;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.text.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Log-in and consent, a page each: the password leads to the decision, for whoever has a second factor by way of its code.
 * Whoever adds a step adds a page and its line in {@link #submit}.
 */
public final class LogInPages {
    private final Site site;
    private final Browser.Cookies cookies;
    private final Admit admit;
    private final Decide decide;
    private final Relations relations;
    private final PageLimits limits;

    public LogInPages(Site site, Browser.Cookies cookies, Admit admit, Decide decide, Relations relations,
            PageLimits limits) {
        this.site = site;
        this.cookies = cookies;
        this.admit = admit;
        this.decide = decide;
        this.relations = relations;
        this.limits = limits;
    }

    /** The first page. */
    public Answer show(Call call, Language language, Petition petition) {
        return logIn(200, language, petition, cookies.of(call), petition.hint(), "");
    }

    /**
     * The page after the form that was sent.
     *
     * @param decided answers once somebody has said whether they allow it
     */
    public Answer submit(Call call, Language language, Petition petition,
            BiFunction<Authenticated, Boolean, Answer> decided) {
        Map<String, String> form = call.form();
        Optional<Browser> sender = cookies.sender(call, form.getOrDefault("form_key", ""));
        if (sender.isEmpty()) {
            return site.end(403, language, "elsewhere").refusedAs("form-from-elsewhere");
        }
        return switch (form.getOrDefault("step", "")) {
            case "password" -> guarded(language, petition, sender.get(), form.getOrDefault("email", ""),
                    () -> next(language, petition, sender.get(), password(call, petition, sender.get(), form)));
            case "otp" -> guarded(language, petition, sender.get(), "",
                    () -> next(language, petition, sender.get(), code(call, petition, sender.get(), form)));
            case "consent" -> switch (form.getOrDefault("decision", "")) {
                case "allow" -> decided(language, petition, sender.get(), form, who -> decided.apply(who, true));
                case "deny" -> decided(language, petition, sender.get(), form, who -> decided.apply(who, false));
                default -> incomplete(language);
            };
            default -> incomplete(language);
        };
    }

    private Answer incomplete(Language language) {
        return site.end(400, language, "incomplete").refusedAs("invalid_request");
    }

    private Answer decided(Language language, Petition petition, Browser browser, Map<String, String> form,
            Function<Authenticated, Answer> answer) {
        return guarded(language, petition, browser, "", () -> decide
                .handle(form.getOrDefault("ticket", ""), browser.secret(), petition.request())
                .map(answer)
                .orElseGet(() -> over(language, petition, browser)));
    }

    /** The page after a step of the log-in. */
    private Answer next(Language language, Petition petition, Browser browser, Admit.Step step) {
        return switch (step) {
            case Admit.Step.Admitted admitted -> decision(language, petition, browser, admitted);
            case Admit.Step.CodeNeeded needed -> code(language, petition, browser, needed);
            case Admit.Step.Over() -> over(language, petition, browser);
        };
    }

    private Answer over(Language language, Petition petition, Browser browser) {
        return logIn(400, language, petition, browser, "", "login_again");
    }

    /** The page of a step, or the one that says why it was refused. */
    private Answer guarded(Language language, Petition petition, Browser browser, String typed, Supplier<Answer> page) {
        try {
            return page.get();
        } catch (Rejected e) {
            return switch (e.rejection()) {
                case InvalidCredentials() -> logIn(400, language, petition, browser, typed, "login_wrong")
                        .refusedAs("invalid-credentials");
                case TooManyRequests(var pause) -> logIn(429, language, petition, browser, typed, "login_busy")
                        .retryAfter(pause).refusedAs("too-many-requests");
                case AccountSuspended() -> site.end(403, language, "suspended").refusedAs("account-suspended");
                default -> throw e;
            };
        }
    }

    private Admit.Step password(Call call, Petition petition, Browser browser, Map<String, String> form) {
        EmailAddress email = address(call, form.getOrDefault("email", ""));
        limits.login().accept(call, email);
        return admit.password(email, form.getOrDefault("password", ""), PageLimits.network(call), browser.secret(),
                petition.request());
    }

    private Admit.Step code(Call call, Petition petition, Browser browser, Map<String, String> form) {
        limits.page().accept(call);
        return admit.code(form.getOrDefault("ticket", ""), PresentedCode.read(form.getOrDefault("otp", "")),
                PageLimits.network(call), browser.secret(), petition.request());
    }

    /** What is no address is nobody's, and looks like it. */
    private EmailAddress address(Call call, String typed) {
        try {
            return new EmailAddress(Mailbox.read(typed.strip()));
        } catch (IllegalArgumentException _) {
            limits.page().accept(call);
            throw new Rejected(new InvalidCredentials());
        }
    }

    private Answer logIn(int status, Language language, Petition petition, Browser browser, String email, String fault) {
        Map<String, Object> model = model(language, petition, browser);
        model.put("email", email);
        if (!fault.isEmpty()) {
            model.put("fault", site.word(language, fault));
        }
        return cookies.remember(site.page(status, "login", language, model, petition.leadsTo()), browser);
    }

    private Answer code(Language language, Petition petition, Browser browser, Admit.Step.CodeNeeded needed) {
        Map<String, Object> model = model(language, petition, browser);
        model.put("ticket", needed.ticket());
        if (needed.wrong()) {
            model.put("fault", site.word(language, "otp_wrong"));
        }
        Answer page = site.page(needed.wrong() ? 400 : 200, "otp", language, model, petition.leadsTo());
        return needed.wrong() ? page.refusedAs("invalid-code") : page;
    }

    private Answer decision(Language language, Petition petition, Browser browser, Admit.Step.Admitted admitted) {
        Person person = admitted.person();
        Map<String, Object> model = model(language, petition, browser);
        model.put("ticket", admitted.ticket());
        model.put("who", told(language, "consent_who", person.fullName(), person.email().value()));
        model.put("may", powers(language, person));
        return site.page(200, "consent", language, model, petition.leadsTo());
    }

    /** All that the program will be able to do: by the person's role, and by what they are at hotels. */
    private List<String> powers(Language language, Person person) {
        Set<Relation> held = relations.hotelsOf(person.id().toString()).keySet();
        return Stream.concat(
                Stream.of("consent_may_" + person.role().code()),
                Stream.of(Relation.values()).filter(held::contains).map(relation -> "consent_at_" + relation.code()))
                .map(key -> site.word(language, key)).toList();
    }

    private Map<String, Object> model(Language language, Petition petition, Browser browser) {
        Map<String, Object> model = new HashMap<>();
        model.put("action", petition.action());
        model.put("request", petition.request());
        model.put("form_key", browser.formKey());
        model.put("client", petition.client());
        model.put("from", petition.from());
        model.put("asks", told(language, "login_asks", petition.client()));
        model.put("wants", told(language, "consent_wants", petition.client()));
        return model;
    }

    private String told(Language language, String key, String... words) {
        String text = site.word(language, key);
        for (int i = 0; i < words.length; i++) {
            text = text.replace("{" + i + "}", words[i]);
        }
        return text;
    }
}

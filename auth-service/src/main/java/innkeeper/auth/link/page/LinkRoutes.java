package innkeeper.auth.link.page;

import innkeeper.auth.link.usecase.ResetPassword;
import innkeeper.auth.link.usecase.VerifyEmail;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.Site;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a one-time link leads: looking changes nothing, sending the form does; programs send JSON. */
public final class LinkRoutes implements Routes {
    private final String showing;
    private final String using;
    private final LinkAction action;
    private final Pages pages;
    private final Consumer<Call> limit;

    /**
     * @param showing the operation that shows the form
     * @param using   the one that uses the link up
     */
    private LinkRoutes(String showing, String using, LinkAction action, Pages pages, Consumer<Call> limit) {
        this.showing = showing;
        this.using = using;
        this.action = action;
        this.pages = pages;
        this.limit = limit;
    }

    /** @param limit refuses who tries links too often */
    public static LinkRoutes toChoosePassword(ResetPassword resetPassword, Pages pages, Consumer<Call> limit) {
        return new LinkRoutes(
                "showPasswordReset", "resetPassword", new ChoosePassword(resetPassword, pages), pages, limit);
    }

    /** @param limit refuses who tries links too often */
    public static LinkRoutes toConfirmAddress(VerifyEmail verifyEmail, Pages pages, Consumer<Call> limit) {
        return new LinkRoutes("showVerification", "verifyEmail", new ConfirmAddress(verifyEmail, pages), pages, limit);
    }

    @Override
    public void routing(Routing routing) {
        routing.on(showing, this::show).on(using, this::submit);
    }

    private Answer show(Call call) {
        String token = call.query("token").orElse("");
        return Site.guarded(call, limit, pages::rejection, () -> action.holder(token)
                .map(person -> action.form(Language.of(call, person.locale()), token))
                .orElseGet(() -> pages.invalid(Language.of(call, ""))));
    }

    private Answer submit(Call call) {
        if (call.form().isEmpty()) {
            limit.accept(call);
            action.byJson(call);
            return Answer.noContent();
        }
        return Site.guarded(call, limit, pages::rejection, () -> {
            Optional<Person> holder = action.holder(call.form().getOrDefault("token", ""));
            return action.byForm(call, Language.of(call, holder.map(Person::locale).orElse("")));
        });
    }

}

package innkeeper.auth.page;

import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Rejection;
import innkeeper.auth.domain.limit.Network;
import innkeeper.auth.usecase.link.ResetPassword;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the link of a forgotten password or of an invitation leads: looking changes nothing, sending the form does. */
public final class PasswordResetRoutes implements Routes {
    private static final String PATH = "/v1/auth/password-reset/confirm";

    private final ResetPassword resetPassword;
    private final Pages pages;
    private final Consumer<Call> limit;

    /** @param limit refuses who uses links too often */
    public PasswordResetRoutes(ResetPassword resetPassword, int fewestCharacters, Consumer<Call> limit) {
        this.resetPassword = resetPassword;
        this.pages = new Pages(fewestCharacters);
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.open("GET", PATH, this::show).open("POST", PATH, this::submit);
    }

    private Answer show(Call call) {
        var token = call.query("token").orElse("");
        return resetPassword.holder(token)
                .map(person -> pages.newPassword(Language.of(call, person.locale()), token))
                .orElseGet(() -> pages.end(400, Language.of(call, ""), "invalid"));
    }

    private Answer submit(Call call) {
        limit.accept(call);
        return call.form().isEmpty() ? byJson(call) : byForm(call);
    }

    private Answer byJson(Call call) {
        var body = call.body(NewPassword.class);
        try {
            resetPassword.handle(body.token(), body.password(), network(call));
            return Answer.noContent();
        } catch (Password.Unfit e) {
            throw new InvalidInput("/password", e.getMessage());
        }
    }

    private Answer byForm(Call call) {
        var token = call.form().getOrDefault("token", "");
        var language = Language.of(call, resetPassword.holder(token).map(Person::locale).orElse(""));
        try {
            resetPassword.handle(token, call.form().getOrDefault("password", ""), network(call));
            return pages.end(200, language, "changed");
        } catch (Password.Unfit e) {
            return pages.newPassword(language, token, e.fault().name().toLowerCase(Locale.ROOT));
        } catch (Rejected e) {
            return refused(e, language);
        }
    }

    private static Network network(Call call) {
        return Network.of(call.clientAddress().network());
    }

    private Answer refused(Rejected rejected, Language language) {
        if (rejected.refusal() instanceof Rejection.InvalidLink) {
            return pages.end(400, language, "invalid");
        }
        throw rejected;
    }

    record NewPassword(String token, String password) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }
}

package innkeeper.auth.page;

import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Rejection;
import innkeeper.auth.usecase.link.VerifyEmail;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.function.Consumer;

/** Where the link that verifies an address leads; a mail program that looks ahead verifies nothing. */
public final class VerifyEmailRoutes implements Routes {
    private static final String PATH = "/v1/auth/verify-email";
    private static final int NO_PASSWORD = 0;

    private final VerifyEmail verifyEmail;
    private final Consumer<Call> limit;
    private final Pages pages = new Pages(NO_PASSWORD);

    /** @param limit refuses who uses links too often */
    public VerifyEmailRoutes(VerifyEmail verifyEmail, Consumer<Call> limit) {
        this.verifyEmail = verifyEmail;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.open("GET", PATH, this::show).open("POST", PATH, this::submit);
    }

    private Answer show(Call call) {
        var token = call.query("token").orElse("");
        return verifyEmail.holder(token)
                .map(person -> pages.verify(Language.of(call, person.locale()), token))
                .orElseGet(() -> pages.end(400, Language.of(call, ""), "invalid"));
    }

    private Answer submit(Call call) {
        limit.accept(call);
        if (!call.form().isEmpty()) {
            return byForm(call);
        }
        verifyEmail.handle(call.body(Token.class).token());
        return Answer.noContent();
    }

    private Answer byForm(Call call) {
        var token = call.form().getOrDefault("token", "");
        var language = Language.of(call, verifyEmail.holder(token).map(Person::locale).orElse(""));
        try {
            verifyEmail.handle(token);
            return pages.end(200, language, "verified");
        } catch (Rejected e) {
            if (e.refusal() instanceof Rejection.InvalidLink) {
                return pages.end(400, language, "invalid");
            }
            throw e;
        }
    }

    record Token(String token) {
        @Override
        public String toString() {
            return "Token[***]";
        }
    }
}

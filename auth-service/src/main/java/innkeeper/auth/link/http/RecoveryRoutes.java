package innkeeper.auth.link.http;

import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.usecase.AskForLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Asking for a link by mail: whether the address has an account is nobody's business. */
public final class RecoveryRoutes implements Routes {
    private final AskForLink askForLink;
    private final Limits limits;

    public RecoveryRoutes(AskForLink askForLink, Limits limits) {
        this.askForLink = askForLink;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("requestPasswordReset", call -> ask(call, LinkPurpose.PASSWORD_RESET))
                .on("requestVerification", call -> ask(call, LinkPurpose.EMAIL_VERIFICATION));
    }

    private Answer ask(Call call, LinkPurpose purpose) {
        EmailAddress address = new EmailAddress(call.body(Address.class).email());
        limits.letter(call, address);
        askForLink.handle(purpose, address);
        return Answer.accepted();
    }

    record Address(String email) {}
}

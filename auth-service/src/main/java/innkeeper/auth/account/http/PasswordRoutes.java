package innkeeper.auth.account.http;

import innkeeper.kit.access.Subject;
import innkeeper.auth.account.usecase.ChangePassword;
import innkeeper.auth.factor.http.Codes;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.Map;

/** The caller's own password. */
public final class PasswordRoutes implements Routes {
    private final PasswordPolicy policy;
    private final ChangePassword changePassword;
    private final Limits limits;

    public PasswordRoutes(PasswordPolicy policy, ChangePassword changePassword, Limits limits) {
        this.policy = policy;
        this.changePassword = changePassword;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("changePassword", this::change);
    }

    private Answer change(Call call) {
        Subject me = call.access().subject();
        call.access().require(Resource.of("user", me.id(), Map.of("user_id", me.id())));
        Change body = call.body(Change.class);
        Password next = Inputs.<Password>read("/new_password", body.newPassword(),
                text -> policy.accept(text, me.email(), me.fullName()));
        limits.password(call);
        changePassword.handle(PersonId.of(me.id()), new Reconfirmation.Proof(SessionId.of(me.sessionId()),
                body.currentPassword(), Codes.read(body.code()), Limits.network(call)), next);
        return Answer.noContent();
    }

    record Change(String currentPassword, String newPassword, String code) {
        @Override
        public String toString() {
            return "Change[***]";
        }
    }
}

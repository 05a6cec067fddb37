package innkeeper.auth.account.http;

import innkeeper.auth.account.usecase.DeleteAccount;
import innkeeper.auth.factor.http.Codes;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.Map;

/** Deleting one's account. */
public final class DeletionRoutes implements Routes {
    private final DeleteAccount deleteAccount;
    private final Limits limits;

    public DeletionRoutes(DeleteAccount deleteAccount, Limits limits) {
        this.deleteAccount = deleteAccount;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("deleteMe", this::delete);
    }

    private Answer delete(Call call) {
        String me = call.access().subject().id();
        call.access().require(Resource.of("user", me, Map.of("user_id", me)));
        limits.password(call);
        Confirmation body = call.body(Confirmation.class);
        deleteAccount.handle(PersonId.of(me), new Reconfirmation.Proof(
                SessionId.of(call.access().subject().sessionId()), body.password(), Codes.read(body.code()),
                Limits.network(call)));
        return Answer.noContent();
    }

    record Confirmation(String password, String code) {
        @Override
        public String toString() {
            return "Confirmation[***]";
        }
    }
}

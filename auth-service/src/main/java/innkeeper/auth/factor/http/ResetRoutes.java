package innkeeper.auth.factor.http;

import innkeeper.auth.factor.usecase.ResetSecondFactor;
import innkeeper.kernel.PersonId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Somebody else's second factor, as an admin takes it off. */
public final class ResetRoutes implements Routes {
    private final ResetSecondFactor resetSecondFactor;

    public ResetRoutes(ResetSecondFactor resetSecondFactor) {
        this.resetSecondFactor = resetSecondFactor;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("resetSecondFactor", this::reset);
    }

    private Answer reset(Call call) {
        resetSecondFactor.handle(PersonId.of(call.access().subject().id()), new PersonId(call.id("user_id")));
        return Answer.noContent();
    }
}

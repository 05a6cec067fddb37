package innkeeper.auth.decision.http;

import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.decision.usecase.ExplainDecision;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** What would be decided, and why, for admins. */
public final class DecisionRoutes implements Routes {
    private final ExplainDecision explainDecision;

    public DecisionRoutes(ExplainDecision explainDecision) {
        this.explainDecision = explainDecision;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("explainDecision", this::explain);
    }

    private Answer explain(Call call) {
        SubjectName subject = SubjectName.parse(call.query("subject").orElseThrow());
        String action = call.query("action").orElseThrow();
        Resource resource = call.query("resource").map(ResourceText::read).orElse(Resource.NONE);
        return Answer.ok(DecisionView.of(explainDecision.handle(subject, action, resource), action, resource));
    }
}

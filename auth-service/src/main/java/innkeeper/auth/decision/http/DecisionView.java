package innkeeper.auth.decision.http;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.decision.usecase.ExplainDecision.Explained;
import innkeeper.auth.person.domain.Subject;
import java.util.Map;

/** A decision as it is explained. */
record DecisionView(SubjectView subject, String action, ResourceView resource, String decision, String rule,
        String reason, ConditionView condition) {

    static DecisionView of(Explained explained, String action, Resource resource) {
        SubjectView subject = SubjectView.of(explained.subject());
        ResourceView about = ResourceView.of(resource);
        return switch (explained.decision()) {
            case Decision.Allow(var rule, var reason) ->
                new DecisionView(subject, action, about, "allow", rule, reason, null);
            case Decision.Deny(var rule, var reason) ->
                new DecisionView(subject, action, about, "deny", rule, reason, null);
            case Decision.When(var rule, var reason, var attribute, var value) -> new DecisionView(
                    subject, action, about, "conditional", rule, reason, new ConditionView(attribute, value));
        };
    }

    record SubjectView(String id, String role) {
        static SubjectView of(Subject subject) {
            return new SubjectView(subject.reference(), subject.role().code());
        }
    }

    record ResourceView(String type, String id, Map<String, String> attributes) {
        /** Null where the question names none, because the contract says so. */
        static ResourceView of(Resource resource) {
            return resource.equals(Resource.NONE)
                    ? null
                    : new ResourceView(resource.type(), resource.id(), resource.attributes());
        }
    }

    record ConditionView(String attribute, String equals) {}
}

package innkeeper.auth.decision.http;

import innkeeper.auth.decision.domain.Capacity;
import innkeeper.auth.decision.domain.Condition;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.decision.usecase.ExplainDecision.Explained;
import innkeeper.auth.person.domain.Subject;
import java.util.List;
import java.util.Map;

/** A decision as it is explained. */
record DecisionView(SubjectView subject, String action, ResourceView resource, String decision, String rule,
        String reason, String relation, List<ConditionView> anyOf) {

    static DecisionView of(Explained explained, String action, Resource resource) {
        SubjectView subject = SubjectView.of(explained.subject());
        ResourceView about = ResourceView.of(resource);
        return switch (explained.decision()) {
            case Decision.Allow(var rule, var reason, var as) ->
                new DecisionView(subject, action, about, "allow", rule, reason, relation(as), List.of());
            case Decision.Deny(var rule, var reason) ->
                new DecisionView(subject, action, about, "deny", rule, reason, null, List.of());
            case Decision.When(var rule, var reason, var anyOf) -> new DecisionView(subject, action, about, "conditional",
                    rule, reason, null, anyOf.stream().map(ConditionView::of).toList());
        };
    }

    /** Null where nobody needs to be anything to the thing, because the contract says so. */
    private static String relation(Capacity capacity) {
        return capacity == Capacity.NONE ? null : capacity.code();
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

    record ConditionView(String attribute, List<String> oneOf, String relation) {
        static ConditionView of(Condition condition) {
            return new ConditionView(condition.attribute(), condition.oneOf(), DecisionView.relation(condition.as()));
        }
    }
}

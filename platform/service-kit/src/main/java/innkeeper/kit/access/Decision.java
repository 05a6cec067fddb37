package innkeeper.kit.access;

import java.util.List;
import java.util.Optional;

/** What the policy says about one caller and one action. */
public sealed interface Decision {
    Subject subject();

    String rule();

    /** As what the caller may do this to the resource; empty where this decision alone is no leave for it. */
    default Optional<Relation> leave(Resource resource) {
        return switch (this) {
            case Allowed allowed -> Optional.of(allowed.as());
            case Denied _ -> Optional.empty();
            case Conditional conditional -> conditional.anyOf().stream()
                    .filter(condition -> condition.decides(resource))
                    .map(Condition::as)
                    .findFirst();
        };
    }

    record Allowed(Subject subject, String rule, Relation as) implements Decision {}

    record Denied(Subject subject, String reason, String rule) implements Decision {}

    /** Allowed where the resource meets one of the conditions. */
    record Conditional(Subject subject, String rule, List<Condition> anyOf) implements Decision {
        public Conditional {
            anyOf = List.copyOf(anyOf);
        }
    }
}

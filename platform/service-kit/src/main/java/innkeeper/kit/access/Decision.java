package innkeeper.kit.access;

/** What the policy says about one caller and one action. */
public sealed interface Decision {
    Subject subject();

    String rule();

    /** Whether this decision alone is leave enough for the resource. */
    default boolean permits(Resource resource) {
        return switch (this) {
            case Allowed _ -> true;
            case Denied _ -> false;
            case Conditional conditional -> conditional.condition().isMetBy(resource);
        };
    }

    record Allowed(Subject subject, String rule) implements Decision {}

    record Denied(Subject subject, String reason, String rule) implements Decision {}

    record Conditional(Subject subject, String rule, Condition condition) implements Decision {}
}

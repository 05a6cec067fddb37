package innkeeper.kit.access;

/** What the policy says about one caller and one action. */
public sealed interface Decision {
    Subject subject();

    String rule();

    record Allowed(Subject subject, String rule) implements Decision {}

    record Denied(Subject subject, String reason, String rule) implements Decision {}

    record Conditional(Subject subject, String rule, Condition condition) implements Decision {}
}

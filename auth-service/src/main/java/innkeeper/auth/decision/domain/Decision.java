package innkeeper.auth.decision.domain;

/** What the policy says, and by which rule. */
public sealed interface Decision {
    String rule();

    String reason();

    record Allow(String rule, String reason) implements Decision {}

    record Deny(String rule, String reason) implements Decision {}

    /** Allowed for those resources whose {@code attribute} is {@code equals}. */
    record When(String rule, String reason, String attribute, String equals) implements Decision {}
}

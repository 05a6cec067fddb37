package innkeeper.auth.decision.domain;

import java.util.List;

/** What the policy says, and by which rule. */
public sealed interface Decision {
    String rule();

    String reason();

    record Allow(String rule, String reason, Capacity as) implements Decision {}

    record Deny(String rule, String reason) implements Decision {}

    /** Allowed for those resources that meet one of the conditions. */
    record When(String rule, String reason, List<Condition> anyOf) implements Decision {}
}

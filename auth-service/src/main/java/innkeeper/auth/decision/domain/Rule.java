package innkeeper.auth.decision.domain;

/** One cell of the policy: what a role by itself says about an action. */
sealed interface Rule permits Rule.Always, Rule.Never, Leave {
    /** Whoever they are and whatever it is. */
    record Always(String name) implements Rule {}

    /** Not by their role; what they are to the hotel may still give leave. */
    record Never() implements Rule {}
}

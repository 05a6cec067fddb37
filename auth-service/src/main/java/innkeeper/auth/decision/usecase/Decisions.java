package innkeeper.auth.decision.usecase;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.person.domain.Subject;

/** Whoever counts or records what is decided. */
public interface Decisions {
    /** Returns at once: a caller waits for the decision. */
    void made(Subject subject, String action, Resource resource, Decision decision);

    /** Both hear of it, in this order. */
    default Decisions and(Decisions other) {
        return (subject, action, resource, decision) -> {
            made(subject, action, resource, decision);
            other.made(subject, action, resource, decision);
        };
    }
}

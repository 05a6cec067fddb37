package innkeeper.auth.decision.usecase;

import innkeeper.auth.person.domain.Subject;
import java.time.Instant;

/** Who shows a token, and when it ends; without one somebody is anonymous for good. */
public record Bearer(Subject subject, Instant until) {
    static final Bearer ANONYMOUS = new Bearer(Subject.ANONYMOUS, Instant.MAX);
}

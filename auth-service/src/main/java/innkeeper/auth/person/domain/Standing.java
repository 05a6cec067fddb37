package innkeeper.auth.person.domain;

import java.time.Instant;

/** Whether a person may log in. */
public sealed interface Standing {
    Standing ACTIVE = new Active();

    record Active() implements Standing {}

    record Suspended(String reason, Instant since) implements Standing {}

    /** On the way out: shut while it is looked whether anything binds the person; then gone, or active again. */
    record Leaving(Instant since) implements Standing {}
}

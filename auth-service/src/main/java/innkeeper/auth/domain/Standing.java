package innkeeper.auth.domain;

import java.time.Instant;

/** Whether the house lets a person in. */
public sealed interface Standing {
    Standing ACTIVE = new Active();

    record Active() implements Standing {}

    record Suspended(String reason, Instant since) implements Standing {}
}

package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import java.time.Instant;
import java.util.UUID;

/** One thing that entries of the audit log are looked up by. */
public sealed interface Criterion {
    record OfSubject(String subject) implements Criterion {}

    record OfAction(String action) implements Criterion {}

    record Decided(Outcome decision) implements Criterion {}

    record From(Instant first) implements Criterion {}

    record Before(Instant end) implements Criterion {}

    /** What comes after this entry in the list's order. */
    record OlderThan(Instant at, UUID id) implements Criterion {}
}

package innkeeper.auth.audit.http;

import innkeeper.auth.audit.domain.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/** An entry of the audit log as admins read it. */
record AuditEntryView(UUID id, Instant at, SubjectView subject, String action, ResourceView resource,
        AuditEntry.Outcome decision, String rule, String reason, String traceId) {

    record SubjectView(String id, String role) {}

    record ResourceView(String type, String id) {}

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.id(), entry.at(), new SubjectView(entry.subject(), entry.role().code()),
                entry.action(), new ResourceView(entry.resourceType(), entry.resourceId()), entry.decision(),
                entry.rule(), entry.reason(), entry.traceId());
    }
}

package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry;
import java.time.Instant;
import java.util.List;

/** What was refused to whom, and what admins did. */
public interface AuditLog {
    /** All or none; an entry that is there already is left alone, so that a try that failed can be repeated. */
    void append(List<AuditEntry> entries);

    /** Newest first; of one instant, the greatest id first. */
    List<AuditEntry> list(List<Criterion> criteria, int limit);

    /** Forgets what is older; answers how many. */
    long forgetBefore(Instant limit);
}

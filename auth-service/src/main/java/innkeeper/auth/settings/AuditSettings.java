package innkeeper.auth.settings;

import innkeeper.kit.settings.Environment;
import java.time.Duration;

/** How long entries of the audit log are kept. */
public record AuditSettings(Duration retention) {
    static AuditSettings from(Environment e) {
        return new AuditSettings(e.duration("AUTH_AUDIT_RETENTION"));
    }
}

package innkeeper.auth.audit.domain;

import innkeeper.auth.person.domain.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One decision as it is remembered. Texts that callers chose are cut to {@link #LONGEST} characters, and what cannot be
 * stored or shown in them becomes a question mark, so that no caller can keep an entry from being written.
 *
 * @param subject a person's id, {@code anonymous} or {@code service:name}
 * @param at to the millisecond
 */
public record AuditEntry(
        UUID id, Instant at, String subject, Role role, String action, String resourceType, String resourceId,
        Outcome decision, String rule, String reason, String traceId) {
    public static final int LONGEST = 200;

    /** What came of the question. */
    public enum Outcome {
        ALLOW, DENY
    }

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        subject = clean(subject);
        action = clean(action);
        resourceType = clean(resourceType);
        resourceId = clean(resourceId);
    }

    private static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}

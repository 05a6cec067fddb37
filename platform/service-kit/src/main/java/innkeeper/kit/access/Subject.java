package innkeeper.kit.access;

import java.time.Instant;

/**
 * The caller, as auth-service knows them; texts are empty for an anonymous one, and a service has no session.
 *
 * @param until when the token ends that says so; {@link Instant#MAX} where there is none
 */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
        boolean emailVerified, Instant until) {
    /** Somebody whose word does not end. */
    public Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
            boolean emailVerified) {
        this(id, role, email, locale, fullName, sessionId, emailVerified, Instant.MAX);
    }

    public static Subject anonymous() {
        return new Subject("", Role.ANONYMOUS, "", "", "", "", false);
    }
}

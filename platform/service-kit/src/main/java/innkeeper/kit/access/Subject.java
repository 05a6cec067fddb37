package innkeeper.kit.access;

/** The caller, as auth-service knows them; texts are empty for an anonymous one, and a service has no session. */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
        boolean emailVerified) {
    public static Subject anonymous() {
        return new Subject("", Role.ANONYMOUS, "", "", "", "", false);
    }
}

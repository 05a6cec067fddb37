package innkeeper.auth.person.domain;

/**
 * Who asks: what a verified token says about its bearer; only people have a session.
 *
 * @param secondFactorMissing whether they must have a second factor, and had none when the token was made
 */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
        boolean emailVerified, boolean secondFactorMissing) {
    public static final Subject ANONYMOUS = new Subject("", Role.ANONYMOUS, "", "", "", "", false);

    /** Of whom nothing more is asked. */
    public Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
            boolean emailVerified) {
        this(id, role, email, locale, fullName, sessionId, emailVerified, false);
    }

    public static Subject of(Person person, SessionId session) {
        return new Subject(
                person.id().toString(), person.role(), person.email().value(), person.locale(), person.fullName(),
                session.toString(), person.emailVerified());
    }

    /** As policy sees the person: it does not ask which session they are in. */
    public static Subject of(Person person) {
        return new Subject(
                person.id().toString(), person.role(), person.email().value(), person.locale(), person.fullName(), "",
                person.emailVerified());
    }

    public static Subject service(String name) {
        return new Subject(name, Role.SERVICE, "", "", "", "", false);
    }

    /** The same person, who may do nothing before they have set up a second factor. */
    public Subject lackingSecondFactor() {
        return new Subject(id, role, email, locale, fullName, sessionId, emailVerified, true);
    }

    /** As questions and the audit log write it: a person's id, {@code anonymous}, or {@code service:name}. */
    public String reference() {
        return switch (role) {
            case ANONYMOUS -> "anonymous";
            case SERVICE -> "service:" + id;
            case CLIENT, HOTELIER, ADMIN -> id;
        };
    }
}

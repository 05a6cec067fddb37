package innkeeper.auth.person.domain;

/** Who asks: what a verified token says about its bearer; only people have a session. */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId,
        boolean emailVerified) {
    public static final Subject ANONYMOUS = new Subject("", Role.ANONYMOUS, "", "", "", "", false);

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

    /** As questions and the audit log write it: a person's id, {@code anonymous}, or {@code service:name}. */
    public String reference() {
        return switch (role) {
            case ANONYMOUS -> "anonymous";
            case SERVICE -> "service:" + id;
            case CLIENT, HOTELIER, ADMIN -> id;
        };
    }
}

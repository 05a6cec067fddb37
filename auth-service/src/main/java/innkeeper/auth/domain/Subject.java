package innkeeper.auth.domain;

import innkeeper.auth.domain.session.SessionId;

/** Who asks: what a verified token says about its bearer; only people have a session. */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId) {
    public static final Subject ANONYMOUS = new Subject("", Role.ANONYMOUS, "", "", "", "");

    public static Subject of(Person person, SessionId session) {
        return new Subject(
                person.id().toString(), person.role(), person.email().value(), person.locale(), person.fullName(),
                session.toString());
    }

    /** As policy sees the person: it does not ask which session they are in. */
    public static Subject of(Person person) {
        return new Subject(
                person.id().toString(), person.role(), person.email().value(), person.locale(), person.fullName(), "");
    }

    public static Subject service(String name) {
        return new Subject(name, Role.SERVICE, "", "", "", "");
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

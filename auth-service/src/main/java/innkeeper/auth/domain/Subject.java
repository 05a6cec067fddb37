package innkeeper.auth.domain;

/** Who asks: what a verified token says about its bearer; only people have a session. */
public record Subject(String id, Role role, String email, String locale, String fullName, String sessionId) {
    public static final Subject ANONYMOUS = new Subject("", Role.ANONYMOUS, "", "", "", "");

    public static Subject of(Person person, SessionId session) {
        return new Subject(
                person.id().toString(), person.role(), person.email().value(), person.locale(), person.fullName(),
                session.toString());
    }

    public static Subject service(String name) {
        return new Subject(name, Role.SERVICE, "", "", "", "");
    }
}

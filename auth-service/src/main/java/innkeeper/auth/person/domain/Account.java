package innkeeper.auth.person.domain;

/** A person together with the bcrypt hash of their password. */
public record Account(Person person, String passwordHash) {
    @Override
    public String toString() {
        return "Account[" + person.id() + "]";
    }
}

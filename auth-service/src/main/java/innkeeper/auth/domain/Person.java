package innkeeper.auth.domain;

import innkeeper.auth.domain.Rejection.StaleUser;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;

/** Somebody with an account: who they are, what they are to the house, and the language they read. */
public record Person(
        PersonId id, EmailAddress email, String fullName, Role role, String locale, int version, Instant createdAt) {

    public Person {
        if (!role.ofPerson()) {
            throw new IllegalArgumentException("a person cannot be " + role.code());
        }
        fullName = new FullName(fullName).value();
    }

    public static Person registered(
            PersonId id, EmailAddress email, String fullName, Role role, String locale, Instant now) {
        return new Person(id, email, fullName, role, locale, 1, now);
    }

    /** For an edit made on what its author has read. */
    public Person expecting(int readVersion) {
        if (readVersion != version) {
            throw new Rejected(new StaleUser(version));
        }
        return this;
    }

    /** The same version when nothing changes, so that nothing is announced. */
    public Person renamed(String newName, String newLocale) {
        return newName.equals(fullName) && newLocale.equals(locale)
                ? this
                : new Person(id, email, newName, role, newLocale, version + 1, createdAt);
    }
}

package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Role;
import innkeeper.kernel.PersonId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes an account. Whether the address had one already shows neither in the answer nor in its time. */
public final class RegisterPerson {
    private final People people;
    private final Passwords passwords;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public RegisterPerson(People people, Passwords passwords, Clock clock, Supplier<UUID> ids) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(EmailAddress email, Password password, String fullName, Role role, String locale) {
        var person = Person.registered(new PersonId(ids.get()), email, fullName, role, locale, clock.instant());
        people.add(new Account(person, passwords.hash(password)));
    }
}

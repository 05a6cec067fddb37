package innkeeper.auth.account.usecase;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
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
    private final Tally tally;

    public RegisterPerson(
            People people, Passwords passwords, Clock clock, Supplier<UUID> ids, Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.ids = ids;
        this.tally = tally;
    }

    public void handle(EmailAddress email, Password password, String fullName, Role role, String locale) {
        Person person = Person.registered(new PersonId(ids.get()), email, fullName, role, locale, clock.instant());
        boolean added = people.register(new Account(person, passwords.hash(password)));
        tally.count("registrations", added ? "new" : "known");
    }
}

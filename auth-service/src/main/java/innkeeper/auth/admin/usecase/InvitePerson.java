package innkeeper.auth.admin.usecase;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens an account for somebody else, who sets the password by a link in their mail; until then nobody knows one. */
public final class InvitePerson {
    private final People people;
    private final Passwords passwords;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;
    private final Tally tally;

    public InvitePerson(
            People people, Passwords passwords, Clock clock, Supplier<UUID> ids, Supplier<String> secrets,
            Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
        this.tally = tally;
    }

    public Person handle(EmailAddress email, String fullName, Role role, String locale) {
        Person person = Person.registered(new PersonId(ids.get()), email, fullName, role, locale, clock.instant());
        if (!people.invite(new Account(person, passwords.hash(new Password(secrets.get()))))) {
            throw new Rejected(new AddressTaken());
        }
        tally.count("registrations", "invited");
        return person;
    }
}

package innkeeper.auth.admin.usecase;

import innkeeper.auth.person.domain.AuthRejection.OwnAccount;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Closes an account to its owner, who is told and logged out everywhere; nobody shuts out themselves. */
public final class SuspendPerson {
    private final People people;
    private final Clock clock;

    public SuspendPerson(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public Person handle(PersonId admin, PersonId id, String reason) {
        if (admin.equals(id)) {
            throw new Rejected(new OwnAccount());
        }
        return people.change(id, person -> person.suspended(reason, clock.instant()))
                .orElseThrow(() -> new Rejected(new UnknownUser(id)));
    }
}

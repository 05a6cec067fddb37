package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Rejection.UnknownUser;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;

/** What the house knows of a person. */
public final class ReadProfile {
    private final People people;

    public ReadProfile(People people) {
        this.people = people;
    }

    public Person handle(PersonId id) {
        return people.find(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
    }
}

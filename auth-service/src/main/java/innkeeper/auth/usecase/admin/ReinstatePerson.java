package innkeeper.auth.usecase.admin;

import innkeeper.auth.domain.AuthRejection.UnknownUser;
import innkeeper.auth.domain.Person;
import innkeeper.auth.usecase.account.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;

/** Opens a suspended account to its owner again. */
public final class ReinstatePerson {
    private final People people;

    public ReinstatePerson(People people) {
        this.people = people;
    }

    public Person handle(PersonId id) {
        return people.change(id, Person::reinstated).orElseThrow(() -> new Rejected(new UnknownUser(id)));
    }
}

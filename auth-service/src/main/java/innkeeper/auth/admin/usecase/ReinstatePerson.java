package innkeeper.auth.admin.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
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

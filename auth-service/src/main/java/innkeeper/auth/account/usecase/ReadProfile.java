package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;

/** What is known of a person. */
public final class ReadProfile {
    private final People people;

    public ReadProfile(People people) {
        this.people = people;
    }

    public Person handle(PersonId id) {
        return people.find(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
    }
}

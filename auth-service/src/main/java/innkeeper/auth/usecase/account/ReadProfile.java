package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.AuthRejection.UnknownUser;
import innkeeper.auth.domain.Person;
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

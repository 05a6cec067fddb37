package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.util.function.UnaryOperator;

/** Changes a person's name and language; everybody who keeps a copy is told. */
public final class ChangeProfile {
    private final People people;

    public ChangeProfile(People people) {
        this.people = people;
    }

    /** The step may refuse; it runs under the person's lock. */
    public Person handle(PersonId id, UnaryOperator<Person> step) {
        return people.change(id, step).orElseThrow(() -> new Rejected(new UnknownUser(id)));
    }
}

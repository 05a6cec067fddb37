package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.AuthRejection.UnknownUser;
import innkeeper.auth.domain.Person;
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

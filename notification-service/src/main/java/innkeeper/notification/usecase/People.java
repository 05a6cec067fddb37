package innkeeper.notification.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Person;
import java.util.Optional;

/** Everybody who can be written to. */
public interface People {
    /** Keeps what was said last: an older word changes nothing. */
    void remember(Person person);

    Optional<Person> find(PersonId id);
}

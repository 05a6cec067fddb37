package innkeeper.notification.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Person;
import java.time.Instant;
import java.util.Optional;

/** Everybody who can be written to. */
public interface People {
    /** Keeps what was said last: an older word changes nothing, nor does any word about somebody who has left. */
    void remember(Person person);

    Optional<Person> find(PersonId id);

    /** Keeps nothing of the person but that they have left. */
    void forget(PersonId id, Instant at);

    boolean haveLost(PersonId id);
}

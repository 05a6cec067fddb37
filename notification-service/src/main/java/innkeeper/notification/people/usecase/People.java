package innkeeper.notification.people.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.people.domain.Person;
import java.time.Instant;
import java.util.Optional;

/** Everybody who can be written to. */
public interface People {
    /**
     * Keeps the highest version: a lower one changes nothing, nor does any about somebody who has left.
     *
     * @return whether this is how the person is known from now on, and was not before
     */
    boolean remember(Person person);

    /** Their language is the one that they chose for what is written to them, otherwise that of their account. */
    Optional<Person> find(PersonId id);

    /** Keeps nothing of the person but that they have left. */
    void forget(PersonId id, Instant at);

    boolean haveLost(PersonId id);
}

package innkeeper.notification.people.usecase;

import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Removes somebody whose account is gone, and everything that is kept of them. */
public final class ForgetPerson {
    private final People people;
    private final List<Consumer<PersonId>> others;

    /** @param others what else forgets them: what was written to them, what they have chosen */
    public ForgetPerson(People people, List<Consumer<PersonId>> others) {
        this.people = people;
        this.others = List.copyOf(others);
    }

    public void handle(PersonId person, Instant at) {
        people.forget(person, at);
        others.forEach(forget -> forget.accept(person));
    }
}

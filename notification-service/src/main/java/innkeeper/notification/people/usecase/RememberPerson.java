package innkeeper.notification.people.usecase;

import innkeeper.notification.people.domain.Person;

/** Keeps addresses and languages as auth-service announces them. */
public final class RememberPerson {
    private final People people;

    public RememberPerson(People people) {
        this.people = people;
    }

    /** @return whether this is news */
    public boolean handle(Person person) {
        return people.remember(person);
    }
}

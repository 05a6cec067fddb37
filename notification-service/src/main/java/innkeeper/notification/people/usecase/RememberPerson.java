package innkeeper.notification.people.usecase;

import innkeeper.notification.people.domain.Person;

/** Keeps addresses and languages as auth-service announces them. */
public final class RememberPerson {
    private final People people;

    public RememberPerson(People people) {
        this.people = people;
    }

    public void handle(Person person) {
        people.remember(person);
    }
}

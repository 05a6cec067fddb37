package innkeeper.notification.people.usecase;

import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Person;
import java.util.function.Consumer;

/** Keeps addresses and languages as auth-service announces them. */
public final class RememberPerson {
    private final People people;
    private final Consumer<String> proven;

    /** @param proven hears of each address of which somebody has now proven that they read there */
    public RememberPerson(People people, Consumer<String> proven) {
        this.people = people;
        this.proven = proven;
    }

    /** @return whether this is news */
    public boolean handle(Person person) {
        Addressee now = person.addressee();
        boolean before = people.find(person.id()).map(Person::addressee)
                .filter(known -> known.proven() && known.email().equals(now.email())).isPresent();
        boolean news = people.remember(person);
        if (news && now.proven() && !before) {
            proven.accept(now.email());
        }
        return news;
    }
}

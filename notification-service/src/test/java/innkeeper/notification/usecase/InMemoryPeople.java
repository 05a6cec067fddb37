package innkeeper.notification.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People in memory. */
final class InMemoryPeople implements People {
    private final Map<PersonId, Person> people = new HashMap<>();

    @Override
    public void remember(Person person) {
        people.merge(person.id(), person, (known, news) -> news.saidAt().isBefore(known.saidAt()) ? known : news);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }
}

package innkeeper.notification.people.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.people.domain.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People in memory. */
public final class InMemoryPeople implements People {
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Set<PersonId> departed = new HashSet<>();

    @Override
    public boolean remember(Person person) {
        Person known = people.get(person.id());
        boolean isNews = !haveLost(person.id()) && (known == null || known.version() < person.version());
        if (isNews) {
            people.put(person.id(), person);
        }
        return isNews;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public void forget(PersonId id, Instant at) {
        people.remove(id);
        departed.add(id);
    }

    @Override
    public boolean haveLost(PersonId id) {
        return departed.contains(id);
    }
}

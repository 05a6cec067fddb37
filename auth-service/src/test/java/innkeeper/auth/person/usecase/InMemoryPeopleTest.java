package innkeeper.auth.person.usecase;

import innkeeper.auth.person.domain.PersonEvent;
import java.util.List;

class InMemoryPeopleTest extends PeopleContract {
    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected List<String> announced() {
        return people.announced().stream().map(event -> switch (event) {
            case PersonEvent.Registered(var person) -> "Registered " + person.fullName();
            case PersonEvent.Updated(var person) -> "Updated " + person.fullName();
            default -> event.getClass().getSimpleName();
        }).toList();
    }
}

package innkeeper.auth.usecase.account;

import java.util.List;

class InMemoryPeopleTest extends PeopleContract {
    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected List<String> announced() {
        return people.announced().stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.person().fullName())
                .toList();
    }
}

package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import java.util.List;
import java.util.Locale;

class InMemorySecondFactorsTest extends SecondFactorsContract {
    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected SecondFactors factors() {
        return people.factors();
    }

    @Override
    protected List<String> announced() {
        return people.announced().stream().map(InMemorySecondFactorsTest::type).toList();
    }

    private static String type(PersonEvent event) {
        return event.getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

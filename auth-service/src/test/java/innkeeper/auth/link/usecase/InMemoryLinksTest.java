package innkeeper.auth.link.usecase;

import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.usecase.Sessions;
import java.util.List;
import java.util.UUID;

class InMemoryLinksTest extends LinksContract {
    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected Letters letters() {
        return people.links();
    }

    @Override
    protected List<UUID> waiting() {
        return people.links().waiting();
    }

    @Override
    protected Links links() {
        return people.links();
    }

    @Override
    protected Sessions sessions() {
        return people.sessions();
    }

    @Override
    protected SecondFactors factors() {
        return people.factors();
    }

    @Override
    protected List<String> announced() {
        return people.announced().stream()
                .map(event -> event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase())
                .toList();
    }

    @Override
    protected List<String> sent() {
        return people.links().sent().stream().map(link -> link.purpose().code() + " " + link.token()).toList();
    }
}

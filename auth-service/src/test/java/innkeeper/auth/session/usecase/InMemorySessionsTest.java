package innkeeper.auth.session.usecase;

import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.token.usecase.Revocations;

class InMemorySessionsTest extends SessionsContract {
    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected Sessions sessions() {
        return people.sessions();
    }

    @Override
    protected Revocations revocations() {
        return people.sessions().revocations();
    }

    @Override
    protected People people() {
        return people;
    }
}

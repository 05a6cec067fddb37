package innkeeper.auth.usecase.session;

import innkeeper.auth.usecase.access.Revocations;
import innkeeper.auth.usecase.account.InMemoryPeople;
import innkeeper.auth.usecase.account.People;

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

package innkeeper.auth.grant.usecase;

import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;

class InMemoryGrantsTest extends GrantsContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryConsents consents = new InMemoryConsents(people);
    private final InMemoryCodes codes = new InMemoryCodes(people);
    private final PersonId person = people.somebody();

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Codes codes() {
        return codes;
    }

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected PersonId person() {
        return person;
    }
}

package innkeeper.auth.grant.usecase;

import innkeeper.kernel.PersonId;
import java.util.UUID;

class InMemoryGrantsTest extends GrantsContract {
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryCodes codes = new InMemoryCodes();
    private final PersonId person = new PersonId(UUID.randomUUID());

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Codes codes() {
        return codes;
    }

    @Override
    protected PersonId person() {
        return person;
    }
}

package innkeeper.auth.usecase.session;

import innkeeper.auth.usecase.access.Revocations;
import innkeeper.kernel.PersonId;
import java.util.UUID;

class InMemorySessionsTest extends SessionsContract {
    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Revocations revocations() {
        return sessions.revocations();
    }

    @Override
    protected PersonId person() {
        return new PersonId(new UUID(0, 1));
    }
}

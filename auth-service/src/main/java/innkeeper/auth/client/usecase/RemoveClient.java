package innkeeper.auth.client.usecase;

import innkeeper.auth.person.domain.AuthRejection.ClientOfSettings;
import innkeeper.auth.person.domain.AuthRejection.UnknownClient;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** A program logs nobody in any more; every session that it opened ends, everywhere within a second. */
public final class RemoveClient {
    private final KnownClients known;
    private final RegisteredClients clients;
    private final Sessions sessions;
    private final Clock clock;

    public RemoveClient(KnownClients known, RegisteredClients clients, Sessions sessions, Clock clock) {
        this.known = known;
        this.clients = clients;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(String id) {
        if (known.ofSettings(id)) {
            throw new Rejected(new ClientOfSettings(id));
        }
        if (!clients.remove(id)) {
            throw new Rejected(new UnknownClient(id));
        }
        sessions.closeOfClient(id, clock.instant());
    }
}

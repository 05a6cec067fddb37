package innkeeper.auth.session.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownSession;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.Session;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.function.Consumer;

/** Ends one session, of whoever may: its access tokens are refused everywhere within a second. */
public final class EndSession {
    private final Sessions sessions;
    private final Clock clock;

    public EndSession(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param permit throws where the caller may not end this session */
    public void handle(SessionId id, Consumer<Session> permit) {
        Session session = sessions.find(id).orElseThrow(() -> new Rejected(new UnknownSession(id)));
        permit.accept(session);
        sessions.close(id, clock.instant());
    }
}

package innkeeper.auth.session.usecase;

import innkeeper.kernel.PersonId;
import java.time.Clock;

/** Logs a person out everywhere. */
public final class EndSessions {
    private final Sessions sessions;
    private final Clock clock;

    public EndSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(PersonId person) {
        sessions.closeAll(person, clock.instant());
    }
}

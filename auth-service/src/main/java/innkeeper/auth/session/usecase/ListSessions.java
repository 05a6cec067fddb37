package innkeeper.auth.session.usecase;

import innkeeper.auth.session.domain.LiveSession;
import innkeeper.kernel.PersonId;
import java.util.List;

/** Shows a person where they are logged in. */
public final class ListSessions {
    private final Sessions sessions;

    public ListSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    public List<LiveSession> handle(PersonId person) {
        return sessions.living(person);
    }
}

package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.session.LiveSession;
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

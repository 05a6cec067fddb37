package innkeeper.auth.session.usecase;

import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;

/** Ends the session of a refresh token; a token we do not know ends nothing and is no error. */
public final class LogOut {
    private final Sessions sessions;
    private final Clock clock;

    public LogOut(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(String refreshToken) {
        sessions.close(RefreshToken.Hash.of(refreshToken), clock.instant());
    }
}

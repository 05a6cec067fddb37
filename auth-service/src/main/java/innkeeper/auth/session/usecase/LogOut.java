package innkeeper.auth.session.usecase;

import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;

/**
 * Ends the session of a refresh token that our own log-in gave; any other ends nothing and is no error. What a registered program
 * was given, it gives back itself, by {@code RevokeToken}.
 */
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

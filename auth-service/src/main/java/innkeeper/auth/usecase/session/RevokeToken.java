package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.AuthRejection.IrrevocableToken;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.usecase.access.AccessTokens;
import innkeeper.auth.usecase.access.VerifiedToken;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Ends the session that a token of either kind belongs to; a token we do not know ends nothing and is no error. */
public final class RevokeToken {
    private final AccessTokens accessTokens;
    private final Sessions sessions;
    private final Clock clock;

    public RevokeToken(AccessTokens accessTokens, Sessions sessions, Clock clock) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(String token) {
        accessTokens.verified(token).map(VerifiedToken::subject).ifPresentOrElse(
                this::end, () -> sessions.close(RefreshToken.Hash.of(token), clock.instant()));
    }

    private void end(Subject subject) {
        if (!subject.role().ofPerson()) {
            throw new Rejected(new IrrevocableToken());
        }
        sessions.close(SessionId.of(subject.sessionId()), clock.instant());
    }
}

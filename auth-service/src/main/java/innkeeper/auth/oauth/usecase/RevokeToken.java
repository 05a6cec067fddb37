package innkeeper.auth.oauth.usecase;

import innkeeper.auth.person.domain.AuthRejection.IrrevocableToken;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
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

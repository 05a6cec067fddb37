package innkeeper.auth.oauth.usecase;

import innkeeper.auth.oauth.usecase.AuthenticateClient.Caller;
import innkeeper.auth.person.domain.AuthRejection.IrrevocableToken;
import innkeeper.auth.person.domain.AuthRejection.IssuedToAnother;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Optional;

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

    /**
     * What a registered program was given, that program alone gives back (RFC 7009, 2.1); what our own log-in gave, whoever
     * holds it.
     *
     * @throws Rejected with {@link IssuedToAnother}, and the session lives on
     */
    public void handle(String token, Caller caller) {
        Optional<Session> session = accessTokens.verified(token).map(VerifiedToken::subject)
                .map(this::ofAccess)
                .orElseGet(() -> sessions.find(RefreshToken.Hash.of(token)).map(Sessions.Issued::session));
        session.filter(living -> !living.revoked()).ifPresent(living -> {
            requireOwn(living.grant().client(), caller);
            sessions.close(living.id(), clock.instant());
        });
    }

    private Optional<Session> ofAccess(Subject subject) {
        if (!subject.role().ofPerson()) {
            throw new Rejected(new IrrevocableToken());
        }
        return sessions.find(SessionId.of(subject.sessionId()));
    }

    private static void requireOwn(String client, Caller caller) {
        boolean own = client.isEmpty() || caller instanceof Caller.Program(var program) && program.id().equals(client);
        if (!own) {
            throw new Rejected(new IssuedToAnother(!(caller instanceof Caller.Anybody)));
        }
    }
}

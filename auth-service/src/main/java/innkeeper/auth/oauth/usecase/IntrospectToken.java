package innkeeper.auth.oauth.usecase;

import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.SessionRules;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
import java.time.Clock;
import java.time.Instant;

/** Says what a token of either kind is worth now; changes nothing. */
public final class IntrospectToken {
    private final AccessTokens accessTokens;
    private final Sessions sessions;
    private final SessionRules rules;
    private final Clock clock;

    public IntrospectToken(AccessTokens accessTokens, Sessions sessions, SessionRules rules, Clock clock) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    public Found handle(String token) {
        return accessTokens.verified(token).map(this::access)
                .or(() -> sessions.find(RefreshToken.Hash.of(token)).filter(this::exchangeable)
                        .map(issued -> new Found.Refresh(issued.session(), issued.token().expiresAt())))
                .orElseGet(Found.Nothing::new);
    }

    private Found access(VerifiedToken token) {
        return token.subject().role().ofPerson()
                ? sessions.find(SessionId.of(token.subject().sessionId()))
                        .<Found>map(session -> new Found.OfPerson(token, session.grant().client()))
                        .orElseGet(Found.Nothing::new)
                : new Found.OfService(token);
    }

    private boolean exchangeable(Sessions.Issued issued) {
        return issued.rotated(clock.instant(), rules.reuseGrace()) instanceof Rotation.Granted;
    }

    /** What was found under a token. */
    public sealed interface Found {
        record OfService(VerifiedToken token) implements Found {}

        /** @param client the registered program that it was given to; empty where somebody logged in here */
        record OfPerson(VerifiedToken token, String client) implements Found {}

        record Refresh(Session session, Instant expiresAt) implements Found {}

        /** Unknown, used, revoked or over: which of them is nobody's business. */
        record Nothing() implements Found {}
    }
}

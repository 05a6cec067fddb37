package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.Rejection.AccountSuspended;
import innkeeper.auth.domain.Rejection.InvalidRefreshToken;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.Rotation;
import innkeeper.auth.domain.session.Session;
import innkeeper.auth.usecase.access.AccessToken;
import innkeeper.auth.usecase.access.AccessTokens;
import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.account.Tally;
import innkeeper.auth.usecase.audit.Incidents;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/** Exchanges a refresh token for new tokens; an old one that comes back ends its whole family. */
public final class RefreshSession {
    private final People people;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SessionRules rules;
    private final Incidents incidents;
    private final Tally tally;
    private final Clock clock;
    private final Supplier<String> secrets;

    public RefreshSession(
            People people, Sessions sessions, AccessTokens accessTokens, SessionRules rules, Incidents incidents,
            Tally tally, Clock clock, Supplier<String> secrets) {
        this.people = people;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.rules = rules;
        this.incidents = incidents;
        this.tally = tally;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Tokens handle(String refreshToken) {
        var now = clock.instant();
        var next = secrets.get();
        var successor = new RefreshToken.Unused(RefreshToken.Hash.of(next), now.plus(rules.refreshTokenLife()));
        var rotation = sessions.rotate(RefreshToken.Hash.of(refreshToken), successor, now,
                (session, presented) -> session.rotate(presented, now, rules.reuseGrace()))
                .orElseThrow(RefreshSession::invalid);
        tally.count("refreshes", rotation.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return switch (rotation) {
            case Rotation.Granted(var session) -> new Tokens(accessToken(session), next);
            case Rotation.Replayed(var session) -> throw replayed(session);
            case Rotation.Over _ -> throw invalid();
        };
    }

    private Rejected replayed(Session session) {
        people.find(session.person()).map(person -> Subject.of(person, session.id())).ifPresent(incidents::replayed);
        return invalid();
    }

    private AccessToken accessToken(Session session) {
        var person = people.find(session.person()).orElseThrow(RefreshSession::invalid);
        if (person.suspended()) {
            throw new Rejected(new AccountSuspended());
        }
        return accessTokens.forPerson(Subject.of(person, session.id()));
    }

    private static Rejected invalid() {
        return new Rejected(new InvalidRefreshToken());
    }
}

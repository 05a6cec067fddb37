package innkeeper.auth.session.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.person.domain.AuthRejection.InvalidRefreshToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidScope;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Scope;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Exchanges a refresh token for new tokens; an old one that comes back ends its whole family. */
public final class RefreshSession {
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final FactorDuty duty;
    private final SessionRules rules;
    private final Incidents incidents;
    private final Tally tally;
    private final Clock clock;
    private final Supplier<String> secrets;

    public RefreshSession(
            Sessions sessions, AccessTokens accessTokens, FactorDuty duty, SessionRules rules, Incidents incidents, Tally tally,
            Clock clock, Supplier<String> secrets) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.duty = duty;
        this.rules = rules;
        this.incidents = incidents;
        this.tally = tally;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * @param asking the registered program that shows the token, if one does: what was given to another is unknown
     * @param permit is asked about a token that is good; throws where its holder may not refresh now, and it stays good
     */
    public Refreshed handle(String refreshToken, ClientGrant asking, Consumer<PersonId> permit) {
        Sessions.Issued issued = sessions.find(RefreshToken.Hash.of(refreshToken))
                .filter(known -> known.session().grant().client().equals(asking.client()))
                .orElseThrow(this::unknown);
        Scope granted = issued.session().grant().scope();
        if (!asking.scope().within(granted)) {
            throw new Rejected(new InvalidScope());
        }
        Instant now = clock.instant();
        if (issued.rotated(now, rules.reuseGrace()) instanceof Rotation.Granted) {
            permit.accept(issued.holder().id());
        }
        String next = secrets.get();
        RefreshToken.Unused successor = new RefreshToken.Unused(RefreshToken.Hash.of(next), now.plus(rules.refreshTokenLife()));
        Subject holder = duty.subject(issued.holder(), issued.session().id());
        return switch (sessions.rotate(issued, successor, now, seen -> seen.rotated(now, rules.reuseGrace()))) {
            case Rotation.Granted _ -> {
                tally.count("refreshes", "granted");
                yield new Refreshed(new Tokens(accessTokens.forPerson(holder), next), granted);
            }
            case Rotation.Replayed _ -> {
                incidents.replayed(holder);
                throw refused("replayed");
            }
            case Rotation.Over _ -> throw refused("over");
        };
    }

    private Rejected unknown() {
        return refused("unknown");
    }

    private Rejected refused(String outcome) {
        tally.count("refreshes", outcome);
        return new Rejected(new InvalidRefreshToken());
    }

    /** @param scope what the session was opened with */
    public record Refreshed(Tokens tokens, Scope scope) {}
}

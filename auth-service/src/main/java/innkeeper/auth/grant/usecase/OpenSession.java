package innkeeper.auth.grant.usecase;

import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Scope;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.SessionRules;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.session.usecase.Tokens;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.IdTokens;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens a session for a program in the name of somebody who allowed it, named after the program. */
public final class OpenSession {
    private final People people;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final IdTokens idTokens;
    private final FactorDuty duty;
    private final SessionRules rules;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    public OpenSession(People people, Sessions sessions, AccessTokens accessTokens, IdTokens idTokens, FactorDuty duty,
            SessionRules rules, Clock clock, Supplier<UUID> ids, Supplier<String> secrets) {
        this.people = people;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
        this.duty = duty;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    /**
     * @param address where the program asks from
     * @param nonce for the id_token; empty for none
     * @throws Rejected with {@link InvalidGrant} where the person may not log in any more, or has another password
     */
    public Opened handle(Authenticated who, RegisteredClient client, Scope scope, String address, String nonce) {
        Account account = people.account(who.person()).filter(who::stillIs).orElseThrow(OpenSession::over);
        Instant now = clock.instant();
        Session session = Session.openedBy(new ClientGrant(client.id(), scope), new SessionId(ids.get()), who.person());
        String refreshToken = secrets.get();
        RefreshToken.Unused first =
                new RefreshToken.Unused(RefreshToken.Hash.of(refreshToken), now.plus(rules.refreshTokenLife()));
        if (!sessions.open(session, account, new Origin(client.name(), address), first, now)) {
            throw over();
        }
        AccessToken access = accessTokens.forPerson(duty.subject(account.person(), session.id()));
        String idToken = scope.openId()
                ? idTokens.signed(new IdTokens.Login(who.person(), client.id(), who.at(), nonce), access)
                : "";
        return new Opened(session.id(), new Tokens(access, refreshToken), idToken, scope);
    }

    private static Rejected over() {
        return new Rejected(new InvalidGrant(InvalidGrant.Fault.PERSON));
    }

    /** @param idToken empty where it was not asked for */
    public record Opened(SessionId session, Tokens tokens, String idToken, Scope scope) {
        @Override
        public String toString() {
            return "Opened[" + session + "]";
        }
    }
}

package innkeeper.auth.session.usecase;

import innkeeper.auth.person.domain.Account;
import java.time.Instant;
import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.token.usecase.AccessTokens;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens a session for whoever is admitted, and still would be when it opens. */
public final class LogIn {
    private final Admission admission;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final FactorDuty duty;
    private final SessionRules rules;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    public LogIn(
            Admission admission, Sessions sessions, AccessTokens accessTokens, FactorDuty duty, SessionRules rules,
            Clock clock, Supplier<UUID> ids, Supplier<String> secrets) {
        this.admission = admission;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.duty = duty;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    public Tokens handle(EmailAddress email, String password, PresentedCode code, Network from, Origin origin) {
        Account admitted = admission.admit(email, password, code, from);
        for (;;) {
            Instant now = clock.instant();
            Session session = Session.opened(new SessionId(ids.get()), admitted.person().id());
            String refreshToken = secrets.get();
            RefreshToken.Unused first = new RefreshToken.Unused(
                    RefreshToken.Hash.of(refreshToken), now.plus(rules.refreshTokenLife()));
            if (sessions.open(session, admitted, origin, first, now)) {
                return new Tokens(accessTokens.forPerson(duty.subject(admitted.person(), session.id())), refreshToken);
            }
            admitted = admission.again(admitted.person().id(), password);
        }
    }
}

package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.RefreshToken;
import innkeeper.auth.domain.Rejection.InvalidCredentials;
import innkeeper.auth.domain.Session;
import innkeeper.auth.domain.SessionId;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.usecase.access.AccessTokens;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens a session for whoever knows an account's password; an unknown address costs as much time as a wrong one. */
public final class LogIn {
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SessionRules rules;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    public LogIn(
            People people, Passwords passwords, Sessions sessions, AccessTokens accessTokens, SessionRules rules,
            Clock clock, Supplier<UUID> ids, Supplier<String> secrets) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    public Tokens handle(EmailAddress email, String password) {
        var account = people.withEmail(email);
        var right = passwords.matches(password, account.map(Account::passwordHash).orElseGet(passwords::decoy));
        var person = account.filter(_ -> right).orElseThrow(() -> new Rejected(new InvalidCredentials())).person();

        var now = clock.instant();
        var session = Session.opened(new SessionId(ids.get()), person.id());
        var refreshToken = secrets.get();
        var first = new RefreshToken.Unused(
                RefreshToken.Hash.of(refreshToken), now.plus(rules.refreshTokenLife()));
        sessions.open(session, first, now);
        return new Tokens(accessTokens.forPerson(Subject.of(person, session.id())), refreshToken);
    }
}

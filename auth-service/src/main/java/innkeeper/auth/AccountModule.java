package innkeeper.auth;

import innkeeper.auth.crypto.RandomSecrets;
import innkeeper.auth.crypto.ZxcvbnGuesses;
import innkeeper.auth.http.AccountRoutes;
import innkeeper.auth.http.PasswordRoutes;
import innkeeper.auth.http.SessionRoutes;
import innkeeper.auth.http.oauth.OAuthRoutes;
import innkeeper.auth.http.oauth.TokenRoutes;
import innkeeper.auth.usecase.account.RegisterPerson;
import innkeeper.auth.usecase.account.Tally;
import innkeeper.auth.usecase.audit.Incidents;
import innkeeper.auth.usecase.password.ChangePassword;
import innkeeper.auth.usecase.password.PasswordPolicy;
import innkeeper.auth.usecase.session.Admission;
import innkeeper.auth.usecase.session.EndSession;
import innkeeper.auth.usecase.session.EndSessions;
import innkeeper.auth.usecase.session.IntrospectToken;
import innkeeper.auth.usecase.session.ListSessions;
import innkeeper.auth.usecase.session.LogIn;
import innkeeper.auth.usecase.session.LogOut;
import innkeeper.auth.usecase.session.RefreshSession;
import innkeeper.auth.usecase.session.RevokeToken;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Wiring of people's accounts and sessions. */
record AccountModule(List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofHours(1);

    static AccountModule of(Settings settings, Stores stores, AccessModule access, LimitModule limit,
            Incidents incidents, Clock clock, Telemetry telemetry) {
        var passwords = settings.hashing().passwords();
        var rules = settings.sessions();
        var people = stores.accounts().people();
        var sessions = stores.sessions();
        var secrets = new RandomSecrets();
        Tally tally = (what, outcome) -> telemetry.meters().count("account_" + what, "outcome", outcome);
        var policy = new PasswordPolicy(settings.account().passwordMinLength(), new ZxcvbnGuesses());
        var links = LinkModule.of(
                stores, settings.account().links(), policy, passwords, limit, clock, tally);
        var users = PeopleModule.of(
                settings.account(), stores, access.tokens(), passwords, limit, links.wakeWriter(), clock, telemetry,
                tally);
        var admission = new Admission(people, passwords, limit.trials(), settings.account().unverifiedLogin(), tally);
        var logIn = new LogIn(admission, sessions, access.tokens(), rules, clock, Ids::next, secrets);
        var refresh = new RefreshSession(sessions, access.tokens(), rules, incidents, tally, clock, secrets);
        var register = new RegisterPerson(people, passwords, clock, Ids::next, links.wakeWriter(), tally);
        var cleaning = new PeriodicTask("forgotten-sessions", CLEANING, () -> {
            sessions.forgetUnusedSince(clock.instant().minus(rules.refreshTokenLife()));
            sessions.forgetTokensOver(clock.instant());
        });
        var routes = List.of(
                new AccountRoutes(policy, register, logIn, refresh, new LogOut(sessions, clock), limit.limits()),
                new OAuthRoutes(access.authenticateClient(), access.serviceToken(), refresh, logIn,
                        settings.passwordGrant(), limit.limits()),
                new TokenRoutes(access.authenticateClient(),
                        new IntrospectToken(access.tokens(), sessions, rules, clock),
                        new RevokeToken(access.tokens(), sessions, clock),
                        settings.tokens().issuer().toString(), limit.limits()),
                new SessionRoutes(new ListSessions(sessions), new EndSession(sessions, clock),
                        new EndSessions(sessions, clock)),
                new PasswordRoutes(policy, new ChangePassword(people, passwords, limit.trials(), clock),
                        limit.limits()));
        return new AccountModule(
                Stream.of(routes, links.routes(), users.routes()).<Routes>flatMap(List::stream).toList(),
                Stream.of(links.parts(), users.parts(), List.<Part>of(cleaning)).flatMap(List::stream).toList());
    }
}

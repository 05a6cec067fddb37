package innkeeper.auth;

import innkeeper.auth.account.http.AccountRoutes;
import innkeeper.auth.account.http.PasswordRoutes;
import innkeeper.auth.account.usecase.ChangePassword;
import innkeeper.auth.account.usecase.RegisterPerson;
import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.password.crypto.ZxcvbnGuesses;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.session.http.SessionRoutes;
import innkeeper.auth.session.usecase.Admission;
import innkeeper.auth.session.usecase.EndSession;
import innkeeper.auth.session.usecase.EndSessions;
import innkeeper.auth.session.usecase.ListSessions;
import innkeeper.auth.session.usecase.LogIn;
import innkeeper.auth.session.usecase.LogOut;
import innkeeper.auth.session.usecase.RefreshSession;
import innkeeper.auth.session.usecase.SessionRules;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.token.crypto.RandomSecrets;
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
record AccountModule(Reconfirmation reconfirmation, List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofHours(1);

    static AccountModule of(Settings settings, Stores stores, Relations relations, Passwords passwords,
            AccessModule access, LimitModule limit, FactorDuty duty, Incidents incidents, Clock clock,
            Telemetry telemetry) {
        SessionRules rules = settings.sessions();
        People people = stores.accounts().people();
        Sessions sessions = stores.sessions();
        RandomSecrets secrets = new RandomSecrets();
        Tally tally = tally(telemetry);
        PasswordPolicy policy = new PasswordPolicy(settings.account().passwordMinLength(), new ZxcvbnGuesses());
        LinkModule links = LinkModule.of(stores, policy, passwords, limit, clock, tally);
        FactorModule factor = FactorModule.of(settings.factor(), stores, duty, passwords, limit, clock, tally);
        PeopleModule users = PeopleModule.of(settings.account(), stores, relations, access.tokens(), passwords,
                factor.reconfirmation(), limit, incidents, clock, telemetry, tally);
        Admission admission = new Admission(people, passwords, limit.trials(), factor.secondStep(),
                settings.account().unverifiedLogin(), tally);
        LogIn logIn = new LogIn(admission, sessions, access.tokens(), duty, rules, clock, Ids::next, secrets);
        RefreshSession refresh = new RefreshSession(
                sessions, access.tokens(), duty, rules, incidents, tally, clock, secrets);
        RegisterPerson register = new RegisterPerson(people, passwords, clock, Ids::next, tally);
        PeriodicTask cleaning = new PeriodicTask("forgotten-sessions", CLEANING, () -> {
            sessions.forgetUnusedSince(clock.instant().minus(rules.refreshTokenLife()));
            sessions.forgetTokensOver(clock.instant());
        });
        GrantModule grants = GrantModule.of(
                settings, stores, access, limit, duty, admission, logIn, refresh, clock, tally);
        List<Routes> routes = List.of(
                new AccountRoutes(policy, register, logIn, refresh, new LogOut(sessions, clock), limit.limits()),
                new SessionRoutes(new ListSessions(sessions), new EndSession(sessions, clock),
                        new EndSessions(sessions, clock)),
                new PasswordRoutes(policy, new ChangePassword(people, passwords, factor.reconfirmation(), clock),
                        limit.limits()));
        return new AccountModule(factor.reconfirmation(),
                Stream.of(routes, links.routes(), users.routes(), factor.routes(), grants.routes())
                        .<Routes>flatMap(List::stream).toList(),
                Stream.of(links.parts(), users.parts(), factor.parts(), grants.parts(), List.<Part>of(cleaning))
                        .flatMap(List::stream).toList());
    }

    static Tally tally(Telemetry telemetry) {
        return (what, outcome) -> telemetry.meters().count("account_" + what, "outcome", outcome);
    }
}

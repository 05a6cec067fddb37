package innkeeper.auth;

import innkeeper.auth.account.usecase.ReadProfile;
import innkeeper.auth.client.http.ClientRoutes;
import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.client.usecase.RegisterClient;
import innkeeper.auth.client.usecase.RemoveClient;
import innkeeper.auth.device.page.DeviceRoutes;
import innkeeper.auth.device.usecase.AskForDevice;
import innkeeper.auth.device.usecase.BeginDevice;
import innkeeper.auth.device.usecase.DecideDevice;
import innkeeper.auth.device.usecase.DeviceRequests;
import innkeeper.auth.device.usecase.FindDevice;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.grant.page.AuthorizeRoutes;
import innkeeper.auth.grant.page.LogInPages;
import innkeeper.auth.grant.usecase.Admit;
import innkeeper.auth.grant.usecase.Decide;
import innkeeper.auth.grant.usecase.GrantRules;
import innkeeper.auth.grant.usecase.IssueCode;
import innkeeper.auth.grant.usecase.OpenSession;
import innkeeper.auth.grant.usecase.RedeemCode;
import innkeeper.auth.oauth.http.DeviceAuthorizationRoutes;
import innkeeper.auth.oauth.http.OAuthRoutes;
import innkeeper.auth.oauth.http.TokenRoutes;
import innkeeper.auth.oauth.http.UserinfoRoutes;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.oauth.usecase.IntrospectToken;
import innkeeper.auth.oauth.usecase.RevokeToken;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.session.usecase.Admission;
import innkeeper.auth.session.usecase.LogIn;
import innkeeper.auth.session.usecase.RefreshSession;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.settings.OAuthSettings;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.site.page.Browser;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.token.crypto.RandomSecrets;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Wiring of how programs get tokens: services by their secret, others in the name of people who allow it. */
record GrantModule(List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofMinutes(10);

    static GrantModule of(Settings settings, Stores stores, AccessModule access, LimitModule limit, FactorDuty duty,
            Admission admission, LogIn logIn, RefreshSession refresh, Clock clock, Tally tally) {
        Stores.Grants kept = stores.grants();
        OAuthSettings rules = settings.oauth();
        People people = stores.accounts().people();
        Sessions sessions = stores.sessions();
        RandomSecrets secrets = new RandomSecrets();
        KnownClients clients = new KnownClients(rules.clients(), kept.clients());
        AuthenticateClient authenticate = new AuthenticateClient(access.serviceClients(), clients);
        OpenSession openSession = new OpenSession(people, sessions, access.tokens(),
                access.idTokens(), duty, settings.sessions(), clock, Ids::next, secrets);
        Site site = new Site();
        String issuer = settings.tokens().issuer().toString();
        Browser.Cookies cookies = new Browser.Cookies(issuer.startsWith("https:"), secrets);
        LogInPages pages = new LogInPages(site, cookies,
                new Admit(admission, people, kept.consents(), rules.grants(), clock, secrets),
                new Decide(kept.consents(), people, clock), access.relations(), limit.pages());
        PeriodicTask cleaning = new PeriodicTask("old-grants", CLEANING, () -> forget(kept, clock.instant()));
        return new GrantModule(List.of(
                new OAuthRoutes(authenticate, access.serviceToken(), refresh, logIn,
                        new RedeemCode(kept.codes(), openSession, sessions, tally, clock),
                        new AskForDevice(kept.devices(), openSession, clock), settings.passwordGrant(), limit.limits()),
                new TokenRoutes(authenticate, new IntrospectToken(access.tokens(), sessions, settings.sessions(), clock),
                        new RevokeToken(access.tokens(), sessions, clock), issuer, limit.limits()),
                new UserinfoRoutes(new ReadProfile(people)),
                new ClientRoutes(clients, new RegisterClient(kept.clients(), clock, Ids::next, secrets),
                        new RemoveClient(clients, kept.clients(), sessions, clock)),
                new AuthorizeRoutes(clients, pages, site, new IssueCode(kept.codes(), rules.grants(), clock, secrets),
                        issuer, limit.limits()::link),
                new DeviceAuthorizationRoutes(authenticate,
                        new BeginDevice(kept.devices(), rules.devices(), clock, secrets),
                        issuer.replaceFirst("/$", "") + DeviceRoutes.PATH, limit.limits()),
                new DeviceRoutes(new FindDevice(kept.devices(), clock), new DecideDevice(kept.devices(), tally, clock),
                        clients, pages, site, cookies, limit.pages())),
                List.of(cleaning));
    }

    private static void forget(Stores.Grants kept, Instant now) {
        kept.consents().forgetOver(now);
        kept.codes().forgetEndedBefore(now.minus(GrantRules.MEMORY));
        kept.devices().forgetEndedBefore(now.minus(DeviceRequests.MEMORY));
    }
}

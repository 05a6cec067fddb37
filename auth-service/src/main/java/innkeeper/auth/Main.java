package innkeeper.auth;

import innkeeper.auth.crypto.HashedServiceClients;
import innkeeper.auth.crypto.JwtAccessTokens;
import innkeeper.auth.crypto.KeyRing;
import innkeeper.auth.crypto.RandomSecrets;
import innkeeper.auth.grpc.AuthorizationService;
import innkeeper.auth.grpc.OwnCallerCheck;
import innkeeper.auth.http.AccountRoutes;
import innkeeper.auth.http.OAuthRoutes;
import innkeeper.auth.http.OwnAuthorization;
import innkeeper.auth.http.UserRoutes;
import innkeeper.auth.http.WellKnownRoutes;
import innkeeper.auth.usecase.access.Authorize;
import innkeeper.auth.usecase.access.IssueServiceToken;
import innkeeper.auth.usecase.account.ChangeProfile;
import innkeeper.auth.usecase.account.LogIn;
import innkeeper.auth.usecase.account.LogOut;
import innkeeper.auth.usecase.account.ReadProfile;
import innkeeper.auth.usecase.account.RefreshSession;
import innkeeper.auth.usecase.account.RegisterPerson;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.Schema;
import innkeeper.kit.event.OutboxRelay;
import innkeeper.kit.grpc.GrpcEdge;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** auth-service: wiring, nothing else. */
public final class Main {
    private static final String NAME = "auth-service";
    private static final Duration CLEANING = Duration.ofHours(1);

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), Clock.systemUTC()).service(NAME));
    }

    static Application application(Settings settings, Clock clock) {
        var telemetry = Telemetry.of(NAME, settings.telemetry());
        var database = Database.open(settings.database(), Schema.of("auth", Schema.Table.OUTBOX), telemetry);
        var relay = new OutboxRelay(database, settings.kafka(), telemetry);
        var edges = edges(settings, Stores.of(database, relay.outbox(), clock), clock, telemetry,
                List.of(new DatabaseCheck(database)));
        return edges.above(telemetry, database, relay);
    }

    /** Everything above the stores; tests put it on stores of their own. */
    static Application edges(
            Settings settings, Stores stores, Clock clock, Telemetry telemetry, List<HealthCheck> checks) {
        var keys = new KeyRing(stores.keys(), settings.keyCipher(), clock, Ids::next);
        var issuer = settings.issuer();
        var tokens = new JwtAccessTokens(keys, issuer.toString(), settings.accessTokenLife(), clock, Ids::next);
        var passwords = settings.hashing().passwords();
        var rules = settings.sessions();
        var people = stores.people();
        var sessions = stores.sessions();
        var secrets = new RandomSecrets();
        var authorize = new Authorize(tokens);
        var logIn = new LogIn(people, passwords, sessions, tokens, rules, clock, Ids::next, secrets);
        var refresh = new RefreshSession(people, sessions, tokens, rules, clock, secrets);
        var register = new RegisterPerson(people, passwords, clock, Ids::next);
        var serviceToken = new IssueServiceToken(new HashedServiceClients(settings.serviceClients()), tokens);
        var cleaning = new PeriodicTask("forgotten-sessions", CLEANING,
                () -> sessions.forgetUnusedSince(clock.instant().minus(rules.refreshTokenLife())));
        var grpc = new GrpcEdge(settings.grpc(), new OwnCallerCheck(tokens), Rejections::explain, telemetry,
                new AuthorizationService(authorize));
        var http = new HttpEdge(settings.http(), Contract.load("auth"), new OwnAuthorization(authorize),
                Rejections::explain, Idempotency.none(), telemetry, checks,
                new AccountRoutes(register, logIn, refresh, new LogOut(sessions, clock)),
                new OAuthRoutes(serviceToken, refresh, logIn, settings.passwordGrant()),
                new WellKnownRoutes(keys::published, issuer, settings.passwordGrant()),
                new UserRoutes(new ReadProfile(people), new ChangeProfile(people)));
        return new Application(List.of(keys, cleaning, grpc, http), grpc, http);
    }
}

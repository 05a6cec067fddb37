package innkeeper.auth;

import innkeeper.auth.crypto.BcryptPasswords;
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
import innkeeper.auth.postgres.PostgresPeople;
import innkeeper.auth.postgres.PostgresSessions;
import innkeeper.auth.postgres.PostgresSigningKeys;
import innkeeper.auth.postgres.UserEvents;
import innkeeper.auth.usecase.Authorize;
import innkeeper.auth.usecase.ChangeProfile;
import innkeeper.auth.usecase.IssueServiceToken;
import innkeeper.auth.usecase.LogIn;
import innkeeper.auth.usecase.LogOut;
import innkeeper.auth.usecase.ReadProfile;
import innkeeper.auth.usecase.RefreshSession;
import innkeeper.auth.usecase.RegisterPerson;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Schema;
import innkeeper.kit.event.OutboxRelay;
import innkeeper.kit.grpc.GrpcEdge;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** auth-service: wiring, nothing else. */
public final class Main {
    private static final String NAME = "auth-service";
    private static final Duration CLEANING = Duration.ofHours(1);

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), Clock.systemUTC()).service());
    }

    /** The service and its doors, whose ports tests ask for. */
    record Application(Service service, HttpEdge http, GrpcEdge grpc) {}

    static Application application(Settings settings, Clock clock) {
        var telemetry = Telemetry.of(NAME, settings.telemetry());
        var database = Database.open(settings.database(), Schema.of("auth", Schema.Table.OUTBOX), telemetry);
        var relay = new OutboxRelay(database, settings.kafka(), telemetry);

        var people = new PostgresPeople(database, relay.outbox(), new UserEvents(clock, Ids::next));
        var sessions = new PostgresSessions(database);
        var keys = new KeyRing(new PostgresSigningKeys(database), settings.keyCipher(), clock, Ids::next);
        var tokens = new JwtAccessTokens(
                keys, settings.issuer().toString(), settings.accessTokenLife(), clock, Ids::next);
        var hashing = settings.hashing();
        var passwords = new BcryptPasswords(hashing.cost(), hashing.threads(), hashing.queue());
        var secrets = new RandomSecrets();

        var authorize = new Authorize(tokens);
        var logIn = new LogIn(people, passwords, sessions, tokens, settings.sessions(), clock, Ids::next, secrets);
        var refreshSession = new RefreshSession(people, sessions, tokens, settings.sessions(), clock, secrets);
        var registerPerson = new RegisterPerson(people, passwords, clock, Ids::next);
        var issueServiceToken = new IssueServiceToken(new HashedServiceClients(settings.serviceClients()), tokens);

        var http = new HttpEdge(settings.http(), Contract.load("auth"), new OwnAuthorization(authorize),
                Rejections::explain, Idempotency.none(), telemetry, List.of(new DatabaseCheck(database)),
                new AccountRoutes(registerPerson, logIn, refreshSession, new LogOut(sessions, clock)),
                new OAuthRoutes(issueServiceToken, refreshSession, logIn, settings.passwordGrant()),
                new WellKnownRoutes(keys::published, settings.issuer(), settings.passwordGrant()),
                new UserRoutes(new ReadProfile(people), new ChangeProfile(people)));
        var grpc = new GrpcEdge(settings.grpc(), new OwnCallerCheck(tokens), Rejections::explain, telemetry,
                new AuthorizationService(authorize));

        var service = Service.of(NAME, telemetry, database, keys,
                new PeriodicTask("forgotten-sessions", CLEANING, () -> sessions.forgetUnusedSince(
                        clock.instant().minus(settings.sessions().refreshTokenLife()))),
                relay, grpc, http);
        return new Application(service, http, grpc);
    }
}

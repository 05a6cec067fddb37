package innkeeper.auth;

import innkeeper.auth.crypto.HashedServiceClients;
import innkeeper.auth.crypto.JwtAccessTokens;
import innkeeper.auth.crypto.KeyRing;
import innkeeper.auth.crypto.RevocationList;
import innkeeper.auth.crypto.RsaKeyMaker;
import innkeeper.auth.crypto.TrustWatch;
import innkeeper.auth.crypto.TrustedTokens;
import innkeeper.auth.grpc.AuthorizationService;
import innkeeper.auth.grpc.OwnCallerCheck;
import innkeeper.auth.http.OwnAuthorization;
import innkeeper.auth.http.SigningKeyRoutes;
import innkeeper.auth.http.oauth.WellKnownRoutes;
import innkeeper.auth.usecase.access.AuthenticateClient;
import innkeeper.auth.usecase.access.Authorize;
import innkeeper.auth.usecase.access.Decisions;
import innkeeper.auth.usecase.access.IssueServiceToken;
import innkeeper.auth.usecase.key.ListSigningKeys;
import innkeeper.auth.usecase.key.RenewSigningKey;
import innkeeper.auth.usecase.key.RotateSigningKey;
import innkeeper.auth.usecase.key.WithdrawSigningKey;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of what proves who somebody is and says what they may do: keys, access tokens, decisions. */
record AccessModule(JwtAccessTokens tokens, Authorize authorize, AuthenticateClient authenticateClient,
        IssueServiceToken serviceToken, List<Routes> routes, List<Part> parts) {
    private static final Duration RENEWING = Duration.ofMinutes(1);
    private static final Duration CLEANING = Duration.ofHours(1);

    static AccessModule of(Settings settings, Stores stores, Decisions decisions, Clock clock, Meters meters) {
        var rules = settings.tokens();
        var clients = new HashedServiceClients(settings.serviceClients());
        var issuer = rules.issuer().toString();
        var renew = new RenewSigningKey(
                stores.keys(), new RsaKeyMaker(rules.keyCipher()), rules.keys(), clock, Ids::next);
        var keys = new KeyRing(stores.keys(), rules.keyCipher(), renew::handle, clock);
        var revocations = new RevocationList(stores.revocations(), clock);
        var watch = new TrustWatch(keys, revocations, rules.revocationMaxAge(), System::nanoTime);
        var trusted = new TrustedTokens(issuer, keys, revocations, watch, clock, rules.remembered(), meters);
        var tokens = new JwtAccessTokens(keys, trusted, issuer, rules.life(), clock, Ids::next, meters);

        meters.gauge("signing_key_age_seconds", () -> keys.age().toSeconds());
        meters.gauge("revocation_list_age_seconds", () -> watch.age().toMillis() / 1_000.0);
        meters.gauge("revocations_known", revocations::size);
        meters.gauge("tokens_remembered", trusted::remembered);
        return new AccessModule(tokens, new Authorize(tokens, decisions),
                new AuthenticateClient(clients), new IssueServiceToken(clients, tokens),
                List.of(new WellKnownRoutes(keys::published, rules.keys().propagation(), rules.issuer(),
                        settings.passwordGrant()),
                        new SigningKeyRoutes(new ListSigningKeys(stores.keys(), clock), new RotateSigningKey(renew),
                                new WithdrawSigningKey(stores.keys(), renew, clock))),
                List.of(new FirstKey(renew), watch,
                        new PeriodicTask("signing-key-renewal", RENEWING, renew::handle),
                        new PeriodicTask("revocations-over", CLEANING,
                                () -> stores.revocations().forgetOver(clock.instant()))));
    }

    OwnAuthorization ownAuthorization() {
        return new OwnAuthorization(authorize);
    }

    OwnCallerCheck callerCheck() {
        return new OwnCallerCheck(tokens);
    }

    AuthorizationService grpc() {
        return new AuthorizationService(authorize);
    }

    /** There is a key before anything asks for one. */
    private record FirstKey(RenewSigningKey renew) implements Part {
        @Override
        public void start() {
            renew.handle();
        }

        @Override
        public void stop() {
            // nothing runs
        }
    }
}

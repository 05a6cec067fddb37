package innkeeper.auth;

import innkeeper.auth.decision.grpc.AuthorizationService;
import innkeeper.auth.decision.grpc.OwnCallerCheck;
import innkeeper.auth.decision.http.OwnAuthorization;
import innkeeper.auth.decision.usecase.Authorize;
import innkeeper.auth.decision.usecase.Decisions;
import innkeeper.auth.key.crypto.RsaKeyMaker;
import innkeeper.auth.key.http.SigningKeyRoutes;
import innkeeper.auth.key.usecase.ListSigningKeys;
import innkeeper.auth.key.usecase.RenewSigningKey;
import innkeeper.auth.key.usecase.RotateSigningKey;
import innkeeper.auth.key.usecase.WithdrawSigningKey;
import innkeeper.auth.oauth.crypto.HashedServiceClients;
import innkeeper.auth.oauth.http.WellKnownRoutes;
import innkeeper.auth.oauth.usecase.IssueServiceToken;
import innkeeper.auth.oauth.usecase.ServiceClients;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.settings.TokenSettings;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.auth.token.crypto.JwtAccessTokens;
import innkeeper.auth.token.crypto.JwtIdTokens;
import innkeeper.auth.token.crypto.KeyRing;
import innkeeper.auth.token.crypto.RevocationList;
import innkeeper.auth.token.crypto.TrustWatch;
import innkeeper.auth.token.crypto.TrustedTokens;
import innkeeper.auth.token.usecase.IdTokens;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of what proves who somebody is and says what they may do: keys, access tokens, decisions. */
record AccessModule(JwtAccessTokens tokens, IdTokens idTokens, Authorize authorize, Relations relations,
        ServiceClients serviceClients, IssueServiceToken serviceToken, List<Routes> routes, List<Part> parts) {
    private static final Duration RENEWING = Duration.ofMinutes(1);
    private static final Duration CLEANING = Duration.ofHours(1);

    static AccessModule of(
            Settings settings, Stores stores, RelationView relations, Decisions decisions, Clock clock, Meters meters) {
        TokenSettings rules = settings.tokens();
        HashedServiceClients clients = new HashedServiceClients(settings.serviceClients());
        String issuer = rules.issuer().toString();
        RenewSigningKey renew = new RenewSigningKey(
                stores.keys(), new RsaKeyMaker(rules.keyCipher()), rules.keys(), clock, Ids::next);
        KeyRing keys = new KeyRing(stores.keys(), rules.keyCipher(), renew::handle, clock);
        RevocationList revocations = new RevocationList(stores.revocations(), clock);
        TrustWatch watch = new TrustWatch(stores.commits(), keys, List.of(revocations::load, relations::load),
                rules.revocationMaxAge(), System::nanoTime);
        TrustedTokens trusted = new TrustedTokens(issuer, keys, revocations, watch, clock, rules.remembered(), meters);
        JwtAccessTokens tokens = new JwtAccessTokens(keys, trusted, issuer, rules.life(), clock, Ids::next, meters);

        meters.gauge("signing_key_age_seconds", () -> keys.age().toSeconds());
        meters.gauge("revocation_list_age_seconds", () -> watch.age().toMillis() / 1_000.0);
        meters.gauge("revocations_known", revocations::size);
        meters.gauge("relations_people", relations::people);
        meters.gauge("tokens_remembered", trusted::remembered);
        return new AccessModule(tokens, new JwtIdTokens(keys, issuer, clock), new Authorize(tokens, relations, decisions),
                relations,
                clients, new IssueServiceToken(clients, tokens),
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

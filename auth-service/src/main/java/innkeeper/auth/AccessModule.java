package innkeeper.auth;

import innkeeper.auth.crypto.HashedServiceClients;
import innkeeper.auth.crypto.JwtAccessTokens;
import innkeeper.auth.crypto.KeyRing;
import innkeeper.auth.grpc.AuthorizationService;
import innkeeper.auth.grpc.OwnCallerCheck;
import innkeeper.auth.http.OwnAuthorization;
import innkeeper.auth.http.WellKnownRoutes;
import innkeeper.auth.usecase.access.Authorize;
import innkeeper.auth.usecase.access.Decisions;
import innkeeper.auth.usecase.access.IssueServiceToken;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import java.time.Clock;
import java.util.List;

/** Wiring of what proves who somebody is and says what they may do: keys, access tokens, decisions. */
record AccessModule(KeyRing keys, JwtAccessTokens tokens, Authorize authorize, IssueServiceToken serviceToken,
        WellKnownRoutes wellKnown) {

    static AccessModule of(Settings settings, Stores stores, Decisions decisions, Clock clock) {
        var keys = new KeyRing(stores.keys(), settings.keyCipher(), clock, Ids::next);
        var tokens = new JwtAccessTokens(
                keys, settings.issuer().toString(), settings.accessTokenLife(), clock, Ids::next);
        return new AccessModule(keys, tokens, new Authorize(tokens, decisions),
                new IssueServiceToken(new HashedServiceClients(settings.serviceClients()), tokens),
                new WellKnownRoutes(keys::published, settings.issuer(), settings.passwordGrant()));
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

    List<Routes> routes() {
        return List.of(wellKnown);
    }

    List<Part> parts() {
        return List.of(keys);
    }
}

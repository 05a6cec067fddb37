package innkeeper.auth.oauth.http;

import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.oauth.usecase.AuthenticateClient.Caller;
import innkeeper.auth.oauth.usecase.IntrospectToken;
import innkeeper.auth.oauth.usecase.RevokeToken;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** What a token is worth (RFC 7662), and how to make it worth nothing (RFC 7009). */
public final class TokenRoutes implements Routes {
    private final Clients clients;
    private final IntrospectToken introspectToken;
    private final RevokeToken revokeToken;
    private final String issuer;

    public TokenRoutes(AuthenticateClient authenticateClient, IntrospectToken introspectToken,
            RevokeToken revokeToken, String issuer, Limits limits) {
        this.clients = new Clients(authenticateClient, limits);
        this.introspectToken = introspectToken;
        this.revokeToken = revokeToken;
        this.issuer = issuer;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("introspectToken", OAuthError::of, OAuthHandler.of(this::introspect))
                .on("revokeToken", OAuthError::of, OAuthHandler.of(this::revoke));
    }

    private Answer introspect(Call call, OAuthForm form) {
        clients.requireService(call, ClientCredentials.of(call, form));
        return IntrospectionView.answer(introspectToken.handle(form.require("token")), issuer);
    }

    private Answer revoke(Call call, OAuthForm form) {
        Caller caller = clients.anybody(call, ClientCredentials.of(call, form));
        revokeToken.handle(form.require("token"), caller);
        return Answer.done().header("Cache-Control", "no-store");
    }
}

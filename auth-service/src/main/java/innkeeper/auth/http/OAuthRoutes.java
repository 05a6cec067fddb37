package innkeeper.auth.http;

import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Rejection.InvalidCredentials;
import innkeeper.auth.http.limit.Limits;
import innkeeper.auth.usecase.access.IssueServiceToken;
import innkeeper.auth.usecase.account.LogIn;
import innkeeper.auth.usecase.account.RefreshSession;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** The OAuth 2.0 token endpoint: form in, JSON out, errors as RFC 6749 has them. */
public final class OAuthRoutes implements Routes {
    private final IssueServiceToken issueServiceToken;
    private final RefreshSession refreshSession;
    private final LogIn logIn;
    private final boolean passwordGrant;
    private final Limits limits;

    public OAuthRoutes(IssueServiceToken issueServiceToken, RefreshSession refreshSession, LogIn logIn,
            boolean passwordGrant, Limits limits) {
        this.issueServiceToken = issueServiceToken;
        this.refreshSession = refreshSession;
        this.logIn = logIn;
        this.passwordGrant = passwordGrant;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.open("POST", "/v1/oauth/token", this::token);
    }

    private Answer token(Call call) {
        try {
            return switch (call.form().getOrDefault("grant_type", "")) {
                case "client_credentials" -> forService(call);
                case "refresh_token" -> refreshed(call);
                case "password" -> passwordGrant ? byPassword(call) : other(call);
                default -> other(call);
            };
        } catch (Rejected rejected) {
            return OAuthError.of(rejected);
        }
    }

    private Answer forService(Call call) {
        var client = ClientCredentials.of(call);
        limits.token(call, client.id());
        var audience = call.form().getOrDefault("audience", "");
        return audience.isEmpty()
                ? OAuthError.invalidRequest("audience is missing")
                : TokensView.answer(issueServiceToken.handle(client.id(), client.secret(), audience));
    }

    private Answer refreshed(Call call) {
        limits.token(call);
        var refreshToken = call.form().getOrDefault("refresh_token", "");
        return refreshToken.isEmpty()
                ? OAuthError.invalidRequest("refresh_token is missing")
                : TokensView.answer(refreshSession.handle(refreshToken));
    }

    private Answer byPassword(Call call) {
        var username = call.form().getOrDefault("username", "");
        limits.login(call, username);
        var password = call.form().getOrDefault("password", "");
        return username.isEmpty() || password.isEmpty()
                ? OAuthError.invalidRequest("username or password is missing")
                : TokensView.answer(logIn.handle(address(username), password, Limits.network(call)));
    }

    private Answer other(Call call) {
        limits.token(call);
        return call.form().getOrDefault("grant_type", "").isEmpty()
                ? OAuthError.invalidRequest("grant_type is missing")
                : OAuthError.unsupportedGrant();
    }

    private static EmailAddress address(String username) {
        try {
            return new EmailAddress(username);
        } catch (IllegalArgumentException e) {
            throw new Rejected(new InvalidCredentials());
        }
    }
}

package innkeeper.auth.http;

import innkeeper.auth.domain.Rejection;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;

/** A token request that was refused, as RFC 6749, 5.2 says it. */
record OAuthError(String error, String errorDescription) {
    static Answer invalidRequest(String description) {
        return answer(400, "invalid_request", description);
    }

    static Answer unsupportedGrant() {
        return answer(400, "unsupported_grant_type", "This grant_type is not offered");
    }

    static Answer of(Rejected rejected) {
        return switch ((Rejection) rejected.refusal()) {
            case Rejection.InvalidCredentials() ->
                answer(400, "invalid_grant", "No account has this address and this password");
            case Rejection.AccountSuspended() -> answer(400, "invalid_grant", "The account is suspended");
            case Rejection.EmailNotVerified() -> answer(400, "invalid_grant", "The e-mail address is not verified");
            case Rejection.InvalidRefreshToken() -> answer(400, "invalid_grant", "The refresh token is not valid");
            case Rejection.InvalidAudience _ ->
                answer(400, "invalid_target", "No credential for this audience is given to this client");
            case Rejection.InvalidClient() ->
                answer(401, "invalid_client", "No client has this name and this secret")
                        .header("WWW-Authenticate", "Basic realm=\"innkeeper\"");
            case Rejection.TooManyRequests _,Rejection.InvalidAccessToken(),Rejection.UnknownSigningKey _,Rejection.UnknownUser _,Rejection.UnknownSubject _,Rejection.StaleUser _ ->
                throw rejected;
        };
    }

    private static Answer answer(int status, String error, String description) {
        return Answer.of(status, new OAuthError(error, description)).header("Cache-Control", "no-store");
    }
}

package innkeeper.auth.session.http;

import innkeeper.auth.session.domain.Scope;
import innkeeper.auth.session.usecase.Tokens;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.kit.http.Answer;

/** Tokens as RFC 6749, 5.1 shows them; never to be stored on the way. */
public record TokensView(String accessToken, String tokenType, long expiresIn, String refreshToken) {
    private static final String BEARER = "Bearer";

    public static Answer answer(Tokens tokens) {
        return unstored(Answer.ok(new TokensView(
                tokens.access().value(), BEARER, tokens.access().life().toSeconds(), tokens.refreshToken())));
    }

    /**
     * @param scope   what the program may ask for; nothing is said of none
     * @param idToken empty where there is none (OpenID Connect Core, 3.1.3.3)
     */
    public static Answer answer(Tokens tokens, Scope scope, String idToken) {
        if (scope.equals(Scope.NONE)) {
            return answer(tokens);
        }
        AccessToken access = tokens.access();
        return unstored(Answer.ok(idToken.isEmpty()
                ? new Scoped(access.value(), BEARER, access.life().toSeconds(), tokens.refreshToken(), scope.text())
                : new WithIdToken(access.value(), BEARER, access.life().toSeconds(), tokens.refreshToken(), scope.text(),
                        idToken)));
    }

    public static Answer answer(AccessToken token) {
        return unstored(Answer.ok(new AccessOnly(token.value(), BEARER, token.life().toSeconds())));
    }

    private static Answer unstored(Answer answer) {
        return answer.header("Cache-Control", "no-store");
    }

    record Scoped(String accessToken, String tokenType, long expiresIn, String refreshToken, String scope) {}

    record WithIdToken(String accessToken, String tokenType, long expiresIn, String refreshToken, String scope,
            String idToken) {}

    record AccessOnly(String accessToken, String tokenType, long expiresIn) {}
}

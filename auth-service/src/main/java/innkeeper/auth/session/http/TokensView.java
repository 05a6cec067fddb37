package innkeeper.auth.session.http;

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

    public static Answer answer(AccessToken token) {
        return unstored(Answer.ok(new AccessOnly(token.value(), BEARER, token.life().toSeconds())));
    }

    private static Answer unstored(Answer answer) {
        return answer.header("Cache-Control", "no-store");
    }

    record AccessOnly(String accessToken, String tokenType, long expiresIn) {}
}

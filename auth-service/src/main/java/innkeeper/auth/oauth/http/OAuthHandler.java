package innkeeper.auth.oauth.http;

import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Handler;

/** What one endpoint does with a readable form; what it refuses goes out as RFC 6749 says. */
@FunctionalInterface
interface OAuthHandler {
    Answer handle(Call call, OAuthForm form);

    static Handler of(OAuthHandler handler) {
        return call -> {
            try {
                return handler.handle(call, OAuthForm.of(call));
            } catch (OAuthError.Rejection rejection) {
                return rejection.answer();
            } catch (Rejected rejected) {
                return OAuthError.of(rejected);
            }
        };
    }
}

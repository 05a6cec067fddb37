package innkeeper.auth.oauth.http;

import innkeeper.auth.session.domain.Scope;
import innkeeper.kit.http.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request at {@code /v1/oauth/*}; one without a value counts as absent (RFC 6749, 3.2). */
record OAuthForm(Map<String, List<String>> fields) {
    /** @throws OAuthError.Rejection for a parameter that came more than once (RFC 6749, 3.2) */
    static OAuthForm of(Call call) {
        Map<String, List<String>> fields = call.formAll();
        fields.forEach((name, values) -> {
            if (values.size() > 1) {
                throw OAuthError.invalidRequest(OAuthError.repeated(name));
            }
        });
        return new OAuthForm(fields);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst).filter(value -> !value.isEmpty());
    }

    String require(String name) {
        return find(name).orElseThrow(() -> OAuthError.invalidRequest(name + " is missing"));
    }

    /** @throws OAuthError.Rejection for a scope that is not known here */
    Scope scope() {
        return Scope.read(find("scope").orElse("")).orElseThrow(OAuthError::invalidScope);
    }

    /** Without a registered program there is nothing to ask for; a blank one is what Postman sends for none. */
    void requireNoScope() {
        if (find("scope").filter(scope -> !scope.isBlank()).isPresent()) {
            throw OAuthError.invalidScope();
        }
    }
}

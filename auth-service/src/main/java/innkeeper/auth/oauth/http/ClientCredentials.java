package innkeeper.auth.oauth.http;

import innkeeper.kit.http.Call;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** How a client says who it is: HTTP Basic, or in the form (RFC 6749, 2.3.1); empty where it does not say. */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "basic ";

    /** @throws OAuthError.Rejection for two ways at once, and for a header that is none of these */
    static ClientCredentials of(Call call, OAuthForm form) {
        String id = form.find("client_id").orElse("");
        String secret = form.find("client_secret").orElse("");
        Optional<String> header = call.header("Authorization");
        if (header.isEmpty()) {
            return new ClientCredentials(id, secret);
        }
        ClientCredentials basic = basic(header.get());
        if (!secret.isEmpty() || !id.isEmpty() && !id.equals(basic.id)) {
            throw OAuthError.invalidRequest("The client says who it is in more than one way");
        }
        return basic;
    }

    private static ClientCredentials basic(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            throw OAuthError.invalidClient();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().split(":", 2);
            if (pair.length < 2) {
                throw OAuthError.invalidClient();
            }
            return new ClientCredentials(decoded(pair[0]), decoded(pair[1]));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw OAuthError.invalidClient();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + id + "]";
    }
}

package innkeeper.auth.http;

import innkeeper.kit.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How a client says who it is: HTTP Basic, or in the form (RFC 6749, 2.3.1). */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "basic ";
    private static final ClientCredentials NOBODY = new ClientCredentials("", "");

    /** Without any, or with unreadable ones, the client is as unknown as with wrong ones. */
    static ClientCredentials of(Call call) {
        var header = call.header("Authorization").orElse("");
        if (header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return basic(header.substring(BASIC.length()).strip());
        }
        var form = call.form();
        return new ClientCredentials(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }

    private static ClientCredentials basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return new ClientCredentials(decoded(pair[0]), decoded(pair.length == 2 ? pair[1] : ""));
        } catch (IllegalArgumentException e) {
            return NOBODY;
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

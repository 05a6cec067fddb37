package innkeeper.auth.site.page;

import innkeeper.auth.limit.domain.Fingerprint;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One browser, by a secret in a cookie that only it has: whatever a form of ours sends back must come from there. Other
 * sites can neither read it nor have it sent with a form of theirs (SameSite, RFC 6265bis, 5.6.7).
 */
public record Browser(String secret) {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** How the cookie is named and sent. */
    public record Cookies(boolean secure, Supplier<String> secrets) {
        /** The browser that asks; one that is new here gets its secret with {@link #remember}. */
        public Browser of(Call call) {
            return known(call).orElseGet(() -> new Browser(secrets.get()));
        }

        /** Whose form this is: of this browser, and sent by a page of ours; empty where it comes from elsewhere. */
        public Optional<Browser> sender(Call call, String formKey) {
            return known(call)
                    .filter(browser -> MessageDigest.isEqual(bytes(browser.formKey()), bytes(formKey)))
                    .filter(_ -> call.header("Sec-Fetch-Site").map(OURS::contains).orElse(true));
        }

        public Answer remember(Answer answer, Browser browser) {
            return answer.header("Set-Cookie", "%s=%s; Path=/; HttpOnly; SameSite=Lax%s".formatted(
                    name(), browser.secret(), secure ? "; Secure" : ""));
        }

        private Optional<Browser> known(Call call) {
            return Stream.of(call.header("Cookie").orElse("").split(";"))
                    .map(String::strip)
                    .filter(pair -> pair.startsWith(name() + "="))
                    .map(pair -> pair.substring(name().length() + 1))
                    .filter(secret -> SECRET.matcher(secret).matches())
                    .findFirst().map(Browser::new);
        }

        private String name() {
            return secure ? "__Host-innkeeper" : "innkeeper";
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What forms say so that we know them for ours. */
    public String formKey() {
        return Fingerprint.of("form", secret);
    }

    @Override
    public String toString() {
        return "Browser[***]";
    }
}

package innkeeper.auth.client.domain;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a program is sent back to: HTTPS, a port of this machine's own (RFC 8252, 7.3), or a scheme of the program's own
 * with a dot in it (7.1). Written without user, fragment or blanks; two are the same when they are to the letter.
 */
public record RedirectUri(String value) {
    private static final int LONGEST = 2_000;
    private static final Pattern WEB = Pattern.compile("https://[a-z0-9.-]+(:\\d{1,5})?([/?][!-~&&[^#]]*)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(127[.]0[.]0[.]1|\\[::1\\])(:\\d{1,5})?([/?][!-~&&[^#]]*)?");
    private static final Pattern LOCAL_NAME = Pattern.compile("http://localhost(:\\d{1,5})?([/?][!-~&&[^#]]*)?");
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*([.][a-z0-9+-]+)+:/[!-~&&[^#]]*");

    public RedirectUri {
        if (value.length() > LONGEST || Stream.of(WEB, LOOPBACK, LOCAL_NAME, OWN_SCHEME)
                .noneMatch(shape -> shape.matcher(value).matches()) || !parses(value)) {
            throw new IllegalArgumentException("must be an https address, http://127.0.0.1, http://[::1] or"
                    + " http://localhost with a path, or com.example.app:/path, without user and fragment");
        }
    }

    /** To the letter; at an address of the loopback any port will do, because the program takes one that is free. */
    public boolean allows(String asked) {
        return value.equals(asked) || portless(value).filter(own -> portless(asked).equals(Optional.of(own))).isPresent();
    }

    /** As a person is told where they are sent: the host, or the scheme of the program. */
    public static String host(String uri) {
        URI parsed = URI.create(uri);
        return parsed.getHost() == null ? parsed.getScheme() + ":" : parsed.getHost();
    }

    public static boolean onThisMachine(String uri) {
        return LOOPBACK.matcher(uri).matches() || LOCAL_NAME.matcher(uri).matches();
    }

    private static Optional<String> portless(String uri) {
        Matcher matcher = LOOPBACK.matcher(uri);
        return matcher.matches()
                ? Optional.of(matcher.group(1) + Objects.toString(matcher.group(3), ""))
                : Optional.empty();
    }

    private static boolean parses(String value) {
        try {
            int port = URI.create(value).getPort();
            return port <= 65_535 && port != 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package innkeeper.auth.client.domain;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** What a header would end at; in a URI they can be escaped. */
    private static final Pattern UNSAFE = Pattern.compile("[;,']");
    /** What the answer brings (RFC 6749, 4.1.2; RFC 9207): a second value would make it ambiguous. */
    private static final Set<String> OF_THE_ANSWER =
            Set.of("code", "state", "iss", "error", "error_description", "error_uri");

    public RedirectUri {
        if (value.length() > LONGEST || Stream.of(WEB, LOOPBACK, LOCAL_NAME, OWN_SCHEME)
                .noneMatch(shape -> shape.matcher(value).matches()) || !parses(value)) {
            throw new IllegalArgumentException("must be an https address, http://127.0.0.1, http://[::1] or"
                    + " http://localhost with a path, or com.example.app:/path, without user and fragment");
        }
    }

    /**
     * One that a program is registered with from now on; those that are kept already are read as they are.
     *
     * @param before the program's others
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static RedirectUri registered(String text, Collection<RedirectUri> before) {
        RedirectUri uri = new RedirectUri(text);
        if (UNSAFE.matcher(text).find()) {
            throw new IllegalArgumentException("must hold no semicolon, comma or apostrophe: write %3B, %2C or %27");
        }
        names(text).filter(OF_THE_ANSWER::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("must have no parameter %s: the answer brings it".formatted(name));
        });
        if (before.contains(uri)) {
            throw new IllegalArgumentException("is named twice");
        }
        return uri;
    }

    private static Stream<String> names(String uri) {
        return Stream.of(Objects.toString(URI.create(uri).getRawQuery(), "").split("&"))
                .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8));
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
        return matcher.matches() && parses(uri)
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

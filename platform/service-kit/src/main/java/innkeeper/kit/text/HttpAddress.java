package innkeeper.kit.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where a browser is sent (RFC 3986, 3.2), as it may stand in a header: whatever is not ASCII has to be encoded before. */
final class HttpAddress {
    private static final String FAULT = "must be an absolute http or https address in ASCII, such as"
            + " https://shop.example/return: the host as xn-- where it has other letters, the rest percent-encoded,"
            + " no user before the host, a port from 1 to 65535";
    private static final Pattern SHAPE = Pattern.compile("(?i:https?)://[!-~]+");
    private static final int LAST_PORT = 65_535;

    private HttpAddress() {}

    static String read(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            if (SHAPE.matcher(text).matches() && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getPort() != 0 && uri.getPort() <= LAST_PORT) {
                return text;
            }
        } catch (URISyntaxException _) {
            // said below
        }
        throw new IllegalArgumentException(FAULT);
    }
}

package innkeeper.auth.grant.page;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a form leads in the end, as Content-Security-Policy names sources: browsers hold the redirect after a form to the
 * policy of the page that the form is on (CSP 3, form-action).
 */
final class FormTarget {
    private static final Pattern WEB = Pattern.compile("https?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]*[a-z][a-z0-9.-]*|127[.]0[.]0[.]1");

    private FormTarget() {}

    /**
     * A host source can be a name, or 127.0.0.1: its grammar knows no [::1], and no other address matches (CSP 3, 6.7.2.6).
     * There, and for a program's own scheme, the scheme is the narrowest source that lets the answer through. Only what was
     * matched here gets into the header.
     */
    static String of(String redirectUri) {
        URI uri = URI.create(redirectUri);
        String host = Objects.toString(uri.getHost(), "");
        if (!WEB.matcher(uri.getScheme()).matches() || !NAME.matcher(host).matches()) {
            return uri.getScheme() + ":";
        }
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}

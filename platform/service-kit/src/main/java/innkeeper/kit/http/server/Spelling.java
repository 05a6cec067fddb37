package innkeeper.kit.http.server;

import io.helidon.http.HttpPrologue;
import java.util.regex.Pattern;

/**
 * An address is written in one way, so that a rule of a proxy about it means what a route means by it: without empty segments and
 * dots (RFC 3986, 3.3 and 6.2.2.3), parameters of a segment, separators that are encoded, and a fragment.
 */
public final class Spelling {
    private static final Pattern OTHER = Pattern.compile(
            "//|;|\\\\|%2f|%5c|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    private Spelling() {}

    public static boolean isPlain(HttpPrologue prologue) {
        return !prologue.fragment().hasValue() && !OTHER.matcher(prologue.uriPath().rawPath()).find();
    }
}

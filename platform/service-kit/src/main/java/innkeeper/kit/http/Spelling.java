package innkeeper.kit.http;

import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.regex.Pattern;

/**
 * An address is written in one way, so that a rule of a proxy about it means what a route means by it: without empty segments and
 * dots (RFC 3986, 3.3 and 6.2.2.3), parameters of a segment, a fragment, and encoded what needs no encoding (2.3: letters, digits,
 * {@code -._~}) or is a separator.
 */
record Spelling(Responder responder) implements Filter {
    private static final Pattern OTHER = Pattern.compile(
            "//|;|\\\\|(?:^|/)\\.{1,2}(?:/|$)|%(?:2[def]|3[0-9]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9ae])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HttpPrologue prologue = request.prologue();
        if (!prologue.fragment().hasValue() && !OTHER.matcher(prologue.uriPath().rawPath()).find()) {
            chain.proceed();
        } else {
            responder.fail(response, new ProblemException(ProblemKind.ABSENT, "unknown-route",
                    "An address here has no empty segments, dots, semicolons or fragment, and encodes no letters, digits, hyphens or slashes"));
        }
    }
}

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
 * dots (RFC 3986, 3.3 and 6.2.2.3), parameters of a segment, separators that are encoded, and a fragment.
 */
record Spelling(Responder responder) implements Filter {
    private static final Pattern OTHER = Pattern.compile(
            "//|;|\\\\|%2f|%5c|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HttpPrologue prologue = request.prologue();
        if (!prologue.fragment().hasValue() && !OTHER.matcher(prologue.uriPath().rawPath()).find()) {
            chain.proceed();
        } else {
            responder.fail(response, new ProblemException(ProblemKind.ABSENT, "unknown-route",
                    "An address here has no empty segments, dots, semicolons, encoded slashes or fragment"));
        }
    }
}

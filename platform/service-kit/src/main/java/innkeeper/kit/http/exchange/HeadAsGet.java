package innkeeper.kit.http.exchange;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;

/**
 * HEAD is GET without the body (RFC 9110, 9.3.2): it takes GET's way through routes and rejections alike, and what they
 * write is counted instead of sent. Needs a listener that writes streams unbuffered.
 */
public final class HeadAsGet implements Filter {
    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HttpPrologue asked = request.prologue();
        if (asked.method().equals(Method.HEAD)) {
            request.prologue(HttpPrologue.create(asked.rawProtocol(), asked.protocol(), asked.protocolVersion(),
                    Method.GET, asked.uriPath(), asked.query(), asked.fragment()));
            request.context().register(HeadAsGet.class, true);
            // a length that is known before the first byte keeps the server from chunking
            response.headers().contentLength(0);
            response.streamFilter(out -> new Counted(out, response.headers()));
        }
        chain.proceed();
    }

    /** Whether what looks like GET was HEAD, and what is answered will not be read. */
    public static boolean asked(ServerRequest request) {
        return request.context().get(HeadAsGet.class, Boolean.class).isPresent();
    }
}

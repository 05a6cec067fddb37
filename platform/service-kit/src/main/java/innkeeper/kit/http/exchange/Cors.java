package innkeeper.kit.http.exchange;

import innkeeper.kit.settings.http.BrowserSettings;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Lets pages of the origins in the settings call us (Fetch, "CORS protocol"); without any, nothing is said of origins.
 * Callers show tokens, never cookies, so that credentials are not allowed.
 */
public final class Cors implements Filter {
    private static final String EVERYBODY = "*";
    private static final HeaderName ASKED_METHOD = HeaderNames.create("Access-Control-Request-Method");
    private static final HeaderName ALLOWED_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
    private static final String READABLE = "ETag, Idempotency-Replayed, Location, RateLimit, RateLimit-Policy, "
            + "Retry-After, WWW-Authenticate, X-Request-Id";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, "
            + "If-None-Match, Last-Event-ID, traceparent, X-Request-Id";
    private static final String SECONDS = "600";

    private final List<String> origins;

    public Cors(BrowserSettings settings) {
        this.origins = settings.corsOrigins();
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!origins.isEmpty()) {
            response.headers().add(HeaderNames.VARY, "Origin");
            request.headers().first(HeaderNames.ORIGIN).filter(this::allowed)
                    .ifPresent(origin -> allow(origin, isPreflight(request), response.headers()));
        }
        chain.proceed();
    }

    private boolean allowed(String origin) {
        return origins.contains(EVERYBODY) || origins.contains(origin);
    }

    private static boolean isPreflight(RoutingRequest request) {
        return request.prologue().method().equals(Method.OPTIONS) && request.headers().contains(ASKED_METHOD);
    }

    private static void allow(String origin, boolean preflight, ServerResponseHeaders headers) {
        headers.set(ALLOWED_ORIGIN, origin);
        if (preflight) {
            headers.set(HeaderNames.create("Access-Control-Allow-Methods"), METHODS);
            headers.set(HeaderNames.create("Access-Control-Allow-Headers"), HEADERS);
            headers.set(HeaderNames.create("Access-Control-Max-Age"), SECONDS);
        } else {
            headers.set(HeaderNames.create("Access-Control-Expose-Headers"), READABLE);
        }
    }
}

package innkeeper.kit.http.server;

import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Outcome;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What happens around every request: its span, request id, timer and one line in the log, without bodies or tokens. */
public final class RequestFilter implements Filter {
    /** The routing's last resort; it is no route. */
    public static final String ANYTHING = "/*";

    private static final Logger LOG = LoggerFactory.getLogger("innkeeper.access");
    private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
    private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern SANE_REQUEST_ID = Pattern.compile("[!-~]{1,128}");

    private final Telemetry telemetry;

    public RequestFilter(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String requestId = request.headers().first(REQUEST_ID).map(String::trim)
                .filter(id -> SANE_REQUEST_ID.matcher(id).matches())
                .orElseGet(() -> Ids.next().toString());
        response.headers().set(REQUEST_ID, requestId);
        String traceparent = request.headers().first(TRACEPARENT).orElse("");
        String sent = request.prologue().method().text();
        // a caller must not be able to make up metrics
        String method = METHODS.contains(sent) ? sent : "OTHER";
        try (MDC.MDCCloseable _ = MDC.putCloseable("request_id", requestId)) {
            telemetry.span(method, SpanKind.SERVER, telemetry.parent(traceparent), span -> {
                observe(chain, request, response, span, method);
                return span;
            });
        }
    }

    private void observe(FilterChain chain, RoutingRequest request, RoutingResponse response, Span span,
            String method) {
        long begun = System.nanoTime();
        Answered.by(chain::proceed, () -> note(request, response, span, method,
                Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void note(RoutingRequest request, RoutingResponse response, Span span, String method, Duration took) {
        String route = request.matchingPattern().filter(pattern -> !pattern.equals(ANYTHING)).orElse("unmatched");
        int status = response.status().code();
        span.updateName(method + " " + route);
        span.setAttribute("http.request.method", method);
        span.setAttribute("http.route", route);
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        telemetry.meters().time("http_server_requests", took,
                "method", method, "route", route, "status", Integer.toString(status));
        String problem = Outcome.problemCode();
        LOG.atInfo().addKeyValue("method", method).addKeyValue("route", route).addKeyValue("status", status)
                .addKeyValue("duration_ms", took.toMillis())
                .log("{} {} {}{} in {} ms", method, route, status, problem.isEmpty() ? "" : " " + problem,
                        took.toMillis());
        Outcome.forget();
    }
}

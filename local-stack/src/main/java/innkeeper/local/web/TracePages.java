package innkeeper.local.web;

import innkeeper.local.traces.Span;
import innkeeper.local.traces.Trace;
import innkeeper.local.traces.TraceStore;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The latest traces: a list, a waterfall of one, and the same as JSON. */
final class TracePages implements HttpService {
    private static final int SHOWN = 50;

    private final TraceStore store;

    TracePages(TraceStore store) {
        this.store = store;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/traces", this::list)
                .get("/traces/{trace_id}", this::waterfall)
                .get("/api/traces", this::asJson);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Answers.page(response, "traces", Map.of("traces", chosen(request).stream().map(trace -> Map.of(
                "id", trace.traceId(),
                "started_at", trace.startedAt().toString(),
                "name", trace.name(),
                "spans", trace.spans().size(),
                "ms", number(trace.durationMs()),
                "services", String.join(", ", trace.services()))).toList()));
    }

    private void waterfall(ServerRequest request, ServerResponse response) {
        store.find(request.path().pathParameters().get("trace_id")).ifPresentOrElse(
                trace -> Answers.page(response, "trace", Map.of(
                        "id", trace.traceId(),
                        "name", trace.name(),
                        "started_at", trace.startedAt().toString(),
                        "ms", number(trace.durationMs()),
                        "spans", rows(trace))),
                () -> Answers.absent(response, "No such trace is remembered."));
    }

    /** The spans under those that they belong to, each with its share of the whole time in percent. */
    private static List<Map<String, Object>> rows(Trace trace) {
        double whole = Math.max(trace.durationMs(), 0.001);
        Map<String, Integer> depths = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Span span : trace.spans()) {
            int depth = depths.getOrDefault(span.parentSpanId(), -1) + 1;
            depths.put(span.spanId(), depth);
            double begins = (span.startNanos() - trace.spans().getFirst().startNanos()) / 1e6;
            rows.add(Map.of(
                    "service", span.service(),
                    "name", span.name(),
                    "attributes", span.attributes().toString(),
                    "depth", depth,
                    "ms", number(span.durationMs()),
                    "failed", span.status().equals("error"),
                    "offset", number(100 * begins / whole),
                    "width", number(100 * span.durationMs() / whole)));
        }
        return rows;
    }

    private void asJson(ServerRequest request, ServerResponse response) {
        Answers.json(response, Map.of("items", chosen(request).stream().map(TraceView::of).toList()));
    }

    private List<Trace> chosen(ServerRequest request) {
        Optional<String> id = request.query().first("trace_id").asOptional();
        return id.map(traceId -> store.find(traceId).stream().toList())
                .orElseGet(() -> store.latest(request.query().first("service").orElse(""),
                        Answers.limit(request, SHOWN)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A trace as JSON shows it. */
    record TraceView(String traceId, String startedAt, double durationMs, List<String> services, List<SpanView> spans) {
        static TraceView of(Trace trace) {
            return new TraceView(trace.traceId(), trace.startedAt().toString(), trace.durationMs(), trace.services(),
                    trace.spans().stream().map(SpanView::of).toList());
        }
    }

    /** A span as JSON shows it. */
    record SpanView(String spanId, String parentSpanId, String service, String name, String kind, long startNanos,
            double durationMs, String status, Map<String, String> attributes) {
        static SpanView of(Span span) {
            return new SpanView(span.spanId(), span.parentSpanId(), span.service(), span.name(), span.kind(),
                    span.startNanos(), span.durationMs(), span.status(), span.attributes());
        }
    }
}

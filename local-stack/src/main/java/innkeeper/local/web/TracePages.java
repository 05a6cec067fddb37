package innkeeper.local.web;

import innkeeper.local.traces.Span;
import innkeeper.local.traces.Trace;
import innkeeper.local.traces.TraceStore;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import static innkeeper.local.web.Html.escape;
import static innkeeper.local.web.Html.link;

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
        String rows = chosen(request).stream()
                .map(t -> "<tr><td>%s</td><td>%s</td><td>%d</td><td>%s</td><td>%s</td></tr>".formatted(
                        t.startedAt(), link("/traces/" + t.traceId(), t.name()), t.spans().size(),
                        milliseconds(t.durationMs()), escape(String.join(", ", t.services()))))
                .collect(Collectors.joining());
        Answers.page(response, "Traces", rows.isEmpty() ? "<p>No traces yet.</p>" : """
                <table><tr><th>Began</th><th>What</th><th>Spans</th><th>ms</th><th>Services</th></tr>%s</table>
                """.formatted(rows));
    }

    private void waterfall(ServerRequest request, ServerResponse response) {
        Optional<Trace> found = store.find(request.path().pathParameters().get("trace_id"));
        if (found.isEmpty()) {
            Answers.absent(response, "No such trace is remembered.");
            return;
        }
        Trace trace = found.get();
        Map<String, Integer> depths = new HashMap<>();
        StringBuilder rows = new StringBuilder();
        for (Span span : trace.spans()) {
            int depth = depths.getOrDefault(span.parentSpanId(), -1) + 1;
            depths.put(span.spanId(), depth);
            rows.append(row(trace, span, depth));
        }
        Answers.page(response, trace.name(), """
                <p><code>%s</code> · %s · %s ms</p>
                <table><tr><th>Service</th><th>Span</th><th>ms</th><th>When</th></tr>%s</table>
                """.formatted(escape(trace.traceId()), trace.startedAt(), milliseconds(trace.durationMs()), rows));
    }

    private static String row(Trace trace, Span span, int depth) {
        double whole = Math.max(trace.durationMs(), 0.001);
        double offset = (span.startNanos() - trace.spans().getFirst().startNanos()) / 1e6;
        return String.format(Locale.ROOT, """
                <tr><td>%s</td><td title="%s" style="padding-left:%dem">%s</td><td>%s</td>
                <td class="wide"><div class="bar%s" style="margin-left:%.2f%%;width:%.2f%%"></div></td></tr>
                """, escape(span.service()), escape(span.attributes().toString()), depth, escape(span.name()),
                milliseconds(span.durationMs()), span.status().equals("error") ? " error" : "",
                100 * offset / whole, 100 * span.durationMs() / whole);
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

    private static String milliseconds(double duration) {
        return String.format(Locale.ROOT, "%.1f", duration);
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

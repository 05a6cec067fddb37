package innkeeper.kit.telemetry;

import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.settings.TelemetrySettings;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TelemetryTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SAMPLED = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String NOT_SAMPLED = "00-" + TRACE + "-b7ad6b7169203331-00";

    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
    private final Telemetry telemetry = Telemetry.collecting(spans);

    @Test
    void a_trace_begun_elsewhere_goes_on() {
        telemetry.span("desk.open", SpanKind.SERVER, telemetry.parent(SAMPLED), Span::isRecording);

        assertEquals(TRACE, spans.element().getTraceId());
        assertEquals("b7ad6b7169203331", spans.element().getParentSpanId());
    }

    @Test
    void a_malformed_or_empty_traceparent_begins_a_new_trace() {
        assertEquals(Context.root(), telemetry.parent(""));
        assertEquals(Context.root(), telemetry.parent("00-zz-11-01"));
    }

    @Test
    void the_current_span_can_be_handed_on_as_a_header() {
        var handed = telemetry.span("desk.open", SpanKind.INTERNAL, Context.root(), _ -> telemetry.traceparent());

        assertEquals("00-%s-%s-03".formatted(spans.element().getTraceId(), spans.element().getSpanId()), handed);
        assertEquals("", telemetry.traceparent());
    }

    @Test
    void log_lines_name_the_innermost_span_and_afterwards_none() {
        telemetry.span("outer", SpanKind.INTERNAL, Context.root(), outer -> {
            telemetry.span("inner", SpanKind.INTERNAL, Context.current(), inner -> {
                assertEquals(inner.getSpanContext().getSpanId(), MDC.get("span_id"));
                assertEquals(outer.getSpanContext().getTraceId(), MDC.get("trace_id"));
                return "";
            });
            assertEquals(outer.getSpanContext().getSpanId(), MDC.get("span_id"));
            return "";
        });

        assertNull(MDC.get("trace_id"));
        assertNull(MDC.get("span_id"));
    }

    @Test
    void a_failure_is_kept_with_its_span_and_goes_on_to_the_caller() {
        assertThrows(IllegalStateException.class, () -> telemetry.span("desk.open", SpanKind.INTERNAL, Context.root(),
                _ -> {
                    throw new IllegalStateException("closed");
                }));

        assertEquals(StatusCode.ERROR, spans.element().getStatus().getStatusCode());
        assertEquals("exception", spans.element().getEvents().getFirst().getName());
        assertNull(MDC.get("trace_id"));
    }

    @Test
    void without_a_collector_there_are_trace_ids_all_the_same() {
        assertEquals(true, Telemetry.none().span("desk.open", SpanKind.INTERNAL, Context.root(),
                span -> span.getSpanContext().isValid()));
    }

    @Test
    void spans_reach_the_collector_when_the_service_stops() throws Exception {
        var received = new CopyOnWriteArrayList<String>();
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            var unzipped = new GZIPInputStream(new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()));
            received.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(unzipped.readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            var address = URI.create("http://localhost:%d/".formatted(collector.getAddress().getPort()));
            var exporting = Telemetry.of("desk-service", new TelemetrySettings(address, 1.0));
            exporting.span("desk.open", SpanKind.SERVER, Context.root(), Span::isRecording);
            exporting.stop();
        } finally {
            collector.stop(0);
        }

        assertEquals(1, received.size());
        assertTrue(received.getFirst().startsWith("application/x-protobuf"), received::toString);
        assertTrue(received.getFirst().contains("desk-service"));
        assertTrue(received.getFirst().contains("desk.open"));
    }

    @Test
    void the_beginner_of_a_trace_decides_whether_it_is_kept() {
        var all = Telemetry.of("desk-service", new TelemetrySettings(URI.create("http://localhost:1"), 1.0));
        var none = Telemetry.of("desk-service", new TelemetrySettings(URI.create("http://localhost:1"), 0.0));

        assertEquals(List.of(false, true, false), List.of(
                all.span("a", SpanKind.SERVER, all.parent(NOT_SAMPLED), Span::isRecording),
                none.span("b", SpanKind.SERVER, none.parent(SAMPLED), Span::isRecording),
                none.span("c", SpanKind.SERVER, Context.root(), Span::isRecording)));
        all.stop();
        none.stop();
    }

    @Test
    void a_collector_that_is_away_does_not_keep_a_service_from_stopping() {
        var exporting = Telemetry.of("desk-service", new TelemetrySettings(URI.create("http://localhost:1"), 1.0));
        exporting.span("desk.open", SpanKind.SERVER, Context.root(), Span::isRecording);
        var begun = System.nanoTime();

        exporting.stop();

        assertFalse(System.nanoTime() - begun > 6_000_000_000L);
    }
}

package innkeeper.kit.http;

import innkeeper.kit.http.stream.EventBody;
import innkeeper.kit.http.stream.EventStream;
import innkeeper.kit.settings.http.ConnectionLimits;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventStreamTest {
    private static final String STREAM = "/v1/things/stream";
    private static final String GET = "GET " + STREAM + " HTTP/1.1\r\nHost: a\r\n";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final RunningEdge service = new RunningEdge("", new ConnectionLimits(20, 20, Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(1)));
    private final AtomicInteger closed = new AtomicInteger();
    private volatile EventStream open;

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void what_is_written_goes_out_at_once_in_blocks_of_lines() throws IOException {
        streaming(stream -> {
            stream.position("6", Duration.ofSeconds(2));
            stream.event("7", "made", Map.of("name", "a\nlamp"));
            stream.rest(LONG);
        });
        try (Socket socket = sent(GET + "\r\n")) {
            String begun = until(socket, "lamp\"}\n\n\r\n");
            assertEquals(List.of("200"), RawHttp.statuses(begun));
            assertTrue(begun.contains("Content-Type: text/event-stream\r\n"), begun);
            assertTrue(begun.contains("Cache-Control: no-store\r\n"), begun);
            assertTrue(begun.contains("X-Accel-Buffering: no\r\n"), begun);
            assertFalse(begun.contains("Content-Length"), begun);
            assertTrue(begun.contains("retry: 2000\nid: 6\n\n"), begun);
            assertTrue(begun.contains("id: 7\nevent: made\ndata: {\"name\":\"a\\nlamp\"}\n\n"), begun);
            open.wake();
            // the body has returned: the answer is whole, and the connection good for another request
            until(socket, "0\r\n\r\n");
            socket.getOutputStream().write("GET /v1/public HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertTrue(until(socket, "everybody's").startsWith("HTTP/1.1 200"));
        }
        assertEquals(1, closed.get());
        assertTrue(metric("http_stream_events_total{event=\"made\"") > 0);
        assertTrue(metric("http_streams_ended_total{reason=\"over\"") > 0);
    }

    @Test
    void to_timer_and_trace_a_request_is_answered_when_its_stream_begins() throws IOException {
        double before = metric("http_server_requests_seconds_count{method=\"GET\",route=\"" + STREAM);
        streaming(stream -> {
            assertFalse(Span.current().getSpanContext().isValid());
            stream.event("1", "made", "lamp");
            stream.rest(LONG);
        });
        try (Socket socket = sent(GET + "\r\n")) {
            until(socket, "lamp");
            assertEquals(1, service.spans.size());
            var span = service.spans.iterator().next();
            assertEquals("GET " + STREAM, span.getName());
            assertEquals(200L, span.getAttributes().get(AttributeKey.longKey("http.response.status_code")));
            assertEquals(before + 1, metric("http_server_requests_seconds_count{method=\"GET\",route=\"" + STREAM));
            assertEquals(1, metric("http_streams_open"));
            open.wake();
            await().until(() -> closed.get() == 1);
        }
        assertEquals(0, metric("http_streams_open"));
        assertEquals(before + 1, metric("http_server_requests_seconds_count{method=\"GET\",route=\"" + STREAM));
        assertEquals(1, service.spans.size());
    }

    @Test
    void a_stop_ends_a_stream_at_once_and_properly() throws IOException {
        streaming(stream -> {
            while (!stream.ended()) {
                stream.rest(LONG);
            }
        });
        try (Socket socket = sent(GET + "\r\n")) {
            until(socket, ":\n\n");
            long begun = System.nanoTime();
            service.edge.stop();
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_500);
            assertTrue(until(socket, "").endsWith("0\r\n\r\n"));
            assertEquals(1, closed.get());
        }
    }

    @Test
    void a_reader_that_has_gone_is_noticed_by_a_heartbeat() throws IOException {
        streaming(stream -> {
            while (!stream.ended()) {
                stream.heartbeat();
                stream.rest(Duration.ofMillis(20));
            }
        });
        double before = metric("http_streams_ended_total{reason=\"gone\"");
        try (Socket socket = sent(GET + "\r\n")) {
            until(socket, ":\n\n");
        }
        await().until(() -> closed.get() == 1);
        await().until(() -> metric("http_streams_ended_total{reason=\"gone\"") == before + 1);
        await().until(() -> metric("connections_open{port=\"http\"") == 0);
        assertEquals(200, service.get("/v1/public").statusCode());
    }

    @Test
    void a_reader_that_does_not_read_is_hung_up() throws IOException {
        String much = "x".repeat(60_000);
        streaming(stream -> {
            while (!stream.ended()) {
                stream.event("1", "made", much);
            }
        });
        try (Socket _ = sent(GET + "\r\n")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> closed.get() == 1);
        }
        await().until(() -> metric("connections_open{port=\"http\"") == 0);
    }

    @Test
    void a_stream_that_fails_ends() throws IOException {
        streaming(_ -> {
            throw new IllegalStateException("secret text of a fault");
        });
        try (Socket socket = sent(GET + "Connection: close\r\n\r\n")) {
            String answer = until(socket, "");
            assertEquals(List.of("200"), RawHttp.statuses(answer));
            assertFalse(answer.contains("secret"), answer);
        }
        assertEquals(1, closed.get());
        assertTrue(metric("http_streams_ended_total{reason=\"failed\"") > 0);
    }

    @Test
    void head_opens_none_and_says_no_length() throws IOException {
        streaming(_ -> {
            throw new IllegalStateException("HEAD must not begin it");
        });
        String head = "HEAD " + STREAM + " HTTP/1.1\r\nHost: a\r\n\r\n";
        String answers = new RawHttp(service.edge.port())
                .answers(head + "GET /v1/public HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertEquals(List.of("200", "200"), RawHttp.statuses(answers));
        String first = answers.substring(0, answers.indexOf("\r\n\r\n") + 2);
        assertTrue(first.contains("Content-Type: text/event-stream\r\n"), first);
        assertFalse(first.contains("Content-Length") || first.contains("Transfer-Encoding"), first);
        assertEquals(1, closed.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain, text/html", "*/*, text/event-stream;q=0", "text/*;q=0",
            "*/*;q=0"})
    void who_takes_no_stream_gets_none(String accept) {
        streaming(_ -> {
            throw new IllegalStateException("it must not begin");
        });
        assertEquals("406 not-acceptable",
                RunningEdge.problem(service.send(service.to(STREAM).header("Accept", accept))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "*/*", "text/*;q=0.1", "application/json, text/event-stream;q=0.5",
            "*/*;q=0, text/event-stream", "no media type at all"})
    void who_takes_one_gets_it(String accept) {
        streaming(stream -> stream.event("1", "made", "lamp"));
        assertEquals(200, service.send(service.to(STREAM).header("Accept", accept)).statusCode());
    }

    private void streaming(Consumer<EventStream> writing) {
        service.things.events = new EventBody() {
            @Override
            public void write(EventStream stream) {
                open = stream;
                writing.accept(stream);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private Socket sent(String request) throws IOException {
        return new RawHttp(service.edge.port()).sent(request);
    }

    /** What comes until these words have come, or to the end where they are empty. */
    private static String until(Socket socket, String words) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int one = socket.getInputStream().read(); one >= 0; one = socket.getInputStream().read()) {
            read.append((char) one);
            if (!words.isEmpty() && read.toString().endsWith(words)) {
                return read.toString();
            }
        }
        assertEquals("", words, () -> "hung up after " + read);
        return read.toString();
    }

    private double metric(String beginning) {
        return service.management("/observe/metrics").body().lines().filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}

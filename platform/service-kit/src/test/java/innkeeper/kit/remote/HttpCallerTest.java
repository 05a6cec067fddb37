package innkeeper.kit.remote;

import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpCallerTest {
    private final List<String> traceparents = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
    private final HttpCaller caller =
            new HttpCaller("provider", Duration.ofSeconds(2), Telemetry.collecting(spans));
    private HttpServer server;
    private volatile IntUnaryOperator status = _ -> 200;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            traceparents.add(exchange.getRequestHeaders().getFirst("traceparent"));
            try (exchange) {
                exchange.sendResponseHeaders(status.applyAsInt(traceparents.size()), -1);
            }
        });
        server.createContext("/silent", exchange -> {
            traceparents.add(exchange.getRequestHeaders().getFirst("traceparent"));
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        never.countDown();
        server.stop(0);
    }

    @Test
    void a_refusal_comes_back_as_it_is_and_is_not_repeated() {
        status = _ -> 409;

        assertEquals(409, caller.send(request("/"), true).statusCode());
        assertEquals(1, traceparents.size());
    }

    @Test
    void a_fault_of_the_neighbour_is_met_again_when_that_is_safe() {
        status = attempt -> attempt < 3 ? 503 : 200;

        assertEquals(200, caller.send(request("/"), true).statusCode());
        assertEquals(3, traceparents.size());
    }

    @Test
    void a_request_that_must_not_arrive_twice_is_sent_once() {
        status = _ -> 503;

        assertThrows(Unavailable.class, () -> caller.send(request("/"), false));
        assertEquals(1, traceparents.size());
    }

    @Test
    void a_neighbour_that_keeps_failing_is_unavailable() {
        status = _ -> 500;

        var failure = assertThrows(Unavailable.class, () -> caller.send(request("/"), true));

        assertEquals("provider", failure.neighbour());
        assertEquals("provider answered 500", failure.getCause().getMessage());
        assertEquals(3, traceparents.size());
    }

    @Test
    void silence_is_waited_for_no_longer_than_the_deadline_and_not_repeated() {
        var failure = assertThrows(Unavailable.class, () -> caller.send(request("/silent"), true));

        assertInstanceOf(TimeoutException.class, failure.getCause());
        assertEquals(1, traceparents.size());
    }

    @Test
    void nobody_at_the_address_is_unavailable() {
        server.stop(0);

        assertThrows(Unavailable.class, () -> caller.send(request("/"), false));
    }

    @Test
    void the_neighbour_can_continue_the_trace() {
        caller.send(request("/pay?card=4242"), false);

        var span = spans.element();
        assertEquals("00-%s-%s-03".formatted(span.getTraceId(), span.getSpanId()), traceparents.getFirst());
        assertEquals(SpanKind.CLIENT, span.getKind());
        assertEquals("POST provider", span.getName());
        assertEquals(-1, span.getAttributes().toString().indexOf("4242"));
    }

    @Test
    void a_failure_shows_in_the_trace() {
        status = _ -> 500;

        assertThrows(Unavailable.class, () -> caller.send(request("/"), false));

        assertEquals(StatusData.error().getStatusCode(), spans.element().getStatus().getStatusCode());
    }

    @Test
    void a_neighbour_that_fails_too_often_is_left_alone_until_it_recovers() {
        status = _ -> 503;
        for (var call = 0; call < 10; call++) {
            assertThrows(Unavailable.class, () -> caller.send(request("/"), false));
        }

        assertThrows(Unavailable.class, () -> caller.send(request("/"), false));
        assertEquals(10, traceparents.size());

        status = _ -> 200;
        await().ignoreException(Unavailable.class)
                .until(() -> caller.send(request("/"), false).statusCode() == 200);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getAddress().getPort() + path))
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }
}

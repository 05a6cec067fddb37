package innkeeper.kit.http;

import innkeeper.kit.contract.Contract;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.settings.http.BrowserSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testbase.ReservedPort;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpEdgeTest {
    @Test
    void health_and_metrics_are_on_the_management_port_alone() {
        try (RunningEdge service = new RunningEdge()) {
            service.get("/v1/things");

            assertEquals(200, service.management("/observe/health/live").statusCode());
            assertEquals(200, service.management("/observe/health/ready").statusCode());
            await().untilAsserted(() -> assertTrue(service.management("/observe/metrics").body().contains(
                    "http_server_requests_seconds_bucket{method=\"GET\",route=\"/v1/things\",scope=\"application\","
                            + "status=\"200\",le=\"10.0\",}")));
            for (String path : List.of("/observe/health", "/observe/health/live", "/observe/metrics", "/observe")) {
                assertEquals("404 unknown-route", RunningEdge.problem(service.get(path)));
            }
        }
    }

    @Test
    void it_is_ready_only_as_long_as_every_check_says_so() {
        AtomicBoolean up = new AtomicBoolean(true);
        HealthCheck database = new HealthCheck() {
            @Override
            public HealthCheckType type() {
                return HealthCheckType.READINESS;
            }

            @Override
            public String name() {
                return "database";
            }

            @Override
            public HealthCheckResponse call() {
                return HealthCheckResponse.builder().status(up.get()).build();
            }
        };
        try (RunningEdge service = new RunningEdge(database)) {
            assertEquals(200, service.management("/observe/health/ready").statusCode());
            up.set(false);
            HttpResponse<String> down = service.management("/observe/health/ready");
            assertEquals(503, down.statusCode());
            assertTrue(down.body().contains("database"), down.body());
            assertEquals(200, service.management("/observe/health/live").statusCode());
        }
    }

    @Test
    void the_contract_and_a_console_for_it_are_served_and_load_nothing_from_outside() {
        try (RunningEdge service = new RunningEdge()) {
            HttpResponse<String> contract = service.get("/openapi.yaml");
            assertEquals("application/yaml; charset=utf-8",
                    contract.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(contract.body().contains("RFC 9457"), "shared components are folded in");
            assertFalse(contract.body().contains("common.yaml#"), "nothing refers to another file");

            assertEquals("/docs/", service.get("/docs").headers().firstValue("Location").orElseThrow());
            HttpResponse<String> page = service.get("/docs/");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("./swagger-initializer.js"), page.body());
            assertFalse(page.body().contains("http"), page.body());
            String initializer = service.get("/docs/swagger-initializer.js").body();
            assertTrue(initializer.contains("\"/openapi.yaml\"") && initializer.contains("validatorUrl: null"),
                    initializer);
            assertEquals(200, service.get("/docs/swagger-ui-bundle.js").statusCode());
            assertEquals(200, service.get("/docs/swagger-ui.css").statusCode());
            assertEquals("404 unknown-route", RunningEdge.problem(service.get("/docs/..%2f..%2fswagger-ui.css")));
        }
    }

    @Test
    void one_span_goes_on_with_the_callers_trace_and_is_named_by_the_route() {
        try (RunningEdge service = new RunningEdge()) {
            service.send(service.to("/v1/things/mine").header("Authorization", "Bearer client-token")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
            await().until(() -> service.spans.size() == 1);

            SpanData span = service.spans.iterator().next();
            assertEquals("GET /v1/things/mine", span.getName());
            assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", span.getTraceId());
            assertEquals("00f067aa0ba902b7", span.getParentSpanId());
        }
    }

    @Test
    void a_request_id_is_echoed_when_it_is_sane_and_made_when_it_is_not() {
        try (RunningEdge service = new RunningEdge()) {
            assertEquals("abc-1", requestId(service.send(service.to("/v1/nothing").header("X-Request-Id", "abc-1"))));
            assertEquals(36, requestId(service.send(service.to("/v1/things").header("X-Request-Id", "a b"))).length());
            assertEquals(36, requestId(service.get("/v1/things")).length());
        }
    }

    @Test
    void a_client_that_offers_http_2_is_answered_over_http_1() throws Exception {
        try (RunningEdge service = new RunningEdge();
                HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> response = client.send(service.to("/v1/failures/rejected").build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(HttpClient.Version.HTTP_1_1, response.version());
                assertEquals("412 stale", RunningEdge.problem(response));
            }
        }
    }

    @Test
    void a_stopping_edge_lets_requests_end_and_takes_no_more() throws Exception {
        RunningEdge service = new RunningEdge();
        HttpRequest.Builder request = service.to("/v1/things");
        service.things.entered = new CountDownLatch(1);
        service.things.mayGoOn = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> running = supplyAsync(() -> service.get("/v1/things"));
        service.things.entered.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(service.edge::stop);
        await().until(() -> service.management("/observe/health/ready").statusCode() == 503);
        HttpResponse<String> refused = service.get("/v1/things");
        assertEquals("503 unavailable", RunningEdge.problem(refused));
        assertEquals("no-store", refused.headers().firstValue("Cache-Control").orElseThrow());
        String head = new RawHttp(service.edge.port()).answers("HEAD /v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
        assertTrue(head.startsWith("HTTP/1.1 503 ") && head.endsWith("\r\n\r\n"), head);
        assertFalse(stopped.isDone());
        service.things.mayGoOn.countDown();

        assertEquals(200, running.join().statusCode());
        stopped.join();
        assertThrows(UncheckedIOException.class, () -> service.send(request));
    }

    @Test
    void the_client_is_whom_the_trusted_header_names_last_and_without_such_a_setting_the_peer() {
        try (RunningEdge direct = new RunningEdge(); RunningEdge behindProxy = new RunningEdge("X-Forwarded-For")) {
            for (RunningEdge service : List.of(direct, behindProxy)) {
                HttpResponse<String> answer = service.send(service.to("/v1/failures/rejected")
                        .header("X-Forwarded-For", "198.51.100.9")
                        .header("X-Forwarded-For", "203.0.113.5, 192.0.2.7")
                        .header("X-Real-IP", "203.0.113.99"));
                assertEquals(service == direct ? "127.0.0.1" : "192.0.2.7",
                        answer.headers().firstValue("X-Seen-From").orElseThrow());
            }
        }
    }

    @Test
    void it_does_not_start_where_one_of_its_ports_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int management : List.of(0, taken.getLocalPort())) {
                int port = management == 0 ? taken.getLocalPort() : 0;
                HttpEdge edge = new HttpEdge(new HttpSettings("127.0.0.1", port, management, 100, Duration.ZERO, "",
                        BrowserSettings.SILENT, ConnectionLimits.USUAL),
                        Contract.load("things"), new Callers(), Things::explain, Idempotency.none(), Telemetry.none(),
                        List.of(), new Things());
                assertThrows(IllegalStateException.class, edge::start);
            }
        }
    }

    @Test
    void it_does_not_start_when_routing_and_contract_differ_and_says_where() throws IOException {
        ReservedPort port = ReservedPort.take();
        HttpEdge edge = new HttpEdge(new HttpSettings("127.0.0.1", port.number(), 0, 100, Duration.ZERO, "",
                BrowserSettings.SILENT, ConnectionLimits.USUAL),
                Contract.load("things"), new Callers(), Things::explain, Idempotency.none(), Telemetry.none(),
                List.of(),
                routing -> routing.on("listThings", _ -> Answer.noContent())
                        .on("createThing", _ -> Answer.noContent())
                        .on("fillCup", _ -> Answer.noContent()));

        assertEquals("""
                Routing and contract differ:
                  myThing is in the contract but not routed
                  followThings is in the contract but not routed
                  readThing is in the contract but not routed
                  updateThing is in the contract but not routed
                  publicThing is in the contract but not routed
                  sendForm is in the contract but not routed
                  fail is in the contract but not routed
                  fillCup is routed but not in the contract""",
                assertThrows(IllegalStateException.class, edge::start).getMessage());
        new ServerSocket(port.number()).close();
        port.close();
    }
    private static String requestId(HttpResponse<String> response) {
        return response.headers().firstValue("X-Request-Id").orElseThrow();
    }
}

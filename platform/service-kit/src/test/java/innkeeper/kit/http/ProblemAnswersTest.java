package innkeeper.kit.http;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemAnswersTest {
    private static RunningEdge service;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
    }

    @AfterAll
    static void shut() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
            "rejected, 412 stale",
            "invalid, 400 invalid-input",
            "unavailable, 503 unavailable",
            "too-many, 429 too-many-requests",
            "fault, 500 fault",
            "unlisted, 500 fault",
            "other-status, 500 fault"})
    void whatever_a_handler_throws_becomes_a_problem(String thrown, String problem) {
        assertEquals(problem, RunningEdge.problem(service.get("/v1/failures/" + thrown)));
    }

    @Test
    void the_text_of_a_fault_is_never_sent() {
        assertFalse(service.get("/v1/failures/fault").body().contains("secret"));
        assertFalse(service.get("/v1/failures/unavailable").body().contains("secret"));
    }

    @Test
    void an_unavailable_neighbour_says_when_to_come_back() {
        assertEquals("5", service.get("/v1/failures/unavailable").headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void a_problem_that_time_heals_says_in_whole_seconds_when_to_come_back() {
        assertEquals("2", service.get("/v1/failures/too-many").headers().firstValue("Retry-After").orElseThrow());
        assertTrue(service.get("/v1/failures/rejected").headers().firstValue("Retry-After").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "invalid", "unavailable", "too-many", "fault"})
    void what_a_handler_sends_anyway_goes_with_every_refusal_and_failure(String thrown) {
        assertEquals("127.0.0.1",
                service.get("/v1/failures/" + thrown).headers().firstValue("X-Seen-From").orElseThrow());
    }

    @Test
    void an_unknown_address_is_404() {
        assertEquals("404 unknown-route", RunningEdge.problem(service.get("/v1/nothing")));
        assertEquals("404 unknown-route", RunningEdge.problem(service.get("/docs/nothing.js")));
    }

    @Test
    void a_wrong_method_is_told_which_ones_there_are() {
        HttpResponse<String> response = service.send(service.to("/v1/things").DELETE());

        assertEquals("405 method-not-allowed", RunningEdge.problem(response));
        assertEquals("GET, HEAD, POST, OPTIONS", response.headers().firstValue("Allow").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": ", "{\"name\": 1, \"name\": 2}", "{} {}", "nonsense"})
    void what_is_not_json_is_400(String body) {
        HttpResponse<String> response = service.send(service.post("/v1/things", body)
                .header("Authorization", "Bearer client-token"));

        assertEquals("400 malformed-request", RunningEdge.problem(response));
    }

    @Test
    void a_body_of_another_media_type_is_415() {
        HttpResponse<String> response = service.send(service.to("/v1/things").header("Content-Type", "text/plain")
                .header("Authorization", "Bearer client-token").POST(HttpRequest.BodyPublishers.ofString("name")));

        assertEquals("415 unsupported-media-type", RunningEdge.problem(response));
    }

    @Test
    void a_body_that_announces_to_be_too_large_is_413() {
        HttpResponse<String> response =
                service.send(service.post("/v1/things", "1".repeat(RunningEdge.MAX_BODY_BYTES + 1))
                        .header("Authorization", "Bearer client-token"));

        assertEquals("413 too-large", RunningEdge.problem(response));
    }

    @Test
    void a_body_that_turns_out_to_be_too_large_is_413() {
        byte[] body = "1".repeat(RunningEdge.MAX_BODY_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> response = service.send(service.to("/v1/things").header("Content-Type", "application/json")
                .header("Authorization", "Bearer client-token")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body))));

        assertEquals("413 too-large", RunningEdge.problem(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /v1/ things HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "nonsense\r\n\r\n",
            "plain nonsense that is longer than any preface\r\n\r\n",
            "GET /v1/things HTTP/1.0\r\n\r\n",
            "GET HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /v1/things HTTP/1.7\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/1.1\r\nHost a\r\n\r\n",
            "GET /v1/things?q=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "POST /v1/form HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n"})
    void what_is_not_http_gets_a_problem_too(String request) throws IOException {
        String response = raw(request);

        assertTrue(response.startsWith("HTTP/1.1 400 "), "got: " + response);
        assertTrue(response.toLowerCase().contains("content-type: application/problem+json"), response);
        assertTrue(response.contains("\"code\":\"malformed-request\""), response);
        assertTrue(response.matches("(?s).*\"trace_id\":\"[0-9a-f]{32}\".*"), response);
    }

    @Test
    void the_trace_id_is_that_of_the_caller() {
        HttpResponse<String> response = service.send(service.to("/v1/failures/fault")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", RunningEdge.json(response).path("trace_id").asText());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.edge.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

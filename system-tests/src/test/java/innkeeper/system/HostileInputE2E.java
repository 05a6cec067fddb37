package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.People;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is sent to a service, a problem answer comes back and the service goes on. */
class HostileInputE2E {
    private static final String AUTH = "auth-service";
    private static final String BOOKING = "booking-service";
    private static final String HOTEL = "hotel-service";
    private static final String NOTIFICATION = "notification-service";
    private static final String PAYMENT = "payment-service";

    @ParameterizedTest
    @ValueSource(strings = {AUTH, HOTEL, BOOKING, PAYMENT, NOTIFICATION})
    void an_unknown_address_is_said_to_be_unknown(String service) {
        Request.to(service, "/v1/nothing/here").get().expectProblem(404, "unknown-route");
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTH, HOTEL, BOOKING, PAYMENT, NOTIFICATION})
    void what_is_not_http_is_refused_and_the_next_request_answered(String service) throws IOException {
        String answer = spoken(RunningSystem.address(service, ""), "GET  /v1 nonsense HTTP/0.7\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("\"malformed-request\""), answer);
        Request.to(service, "/openapi.yaml").get().expect(200);
    }

    @ParameterizedTest
    @CsvSource({
            AUTH + ", DELETE, /v1/auth/login",
            HOTEL + ", PUT, /v1/hotels",
            BOOKING + ", DELETE, /v1/bookings",
            PAYMENT + ", PUT, /v1/payments",
            NOTIFICATION + ", POST, /v1/notifications"})
    void a_method_that_an_address_does_not_take_is_refused(String service, String method, String path) {
        Answer answer = Request.to(service, path).send(method).expectProblem(405, "method-not-allowed");
        assertTrue(answer.header("Allow").matches(".*(GET|POST).*"), answer.header("Allow"));
    }

    @ParameterizedTest
    @CsvSource({
            AUTH + ", /v1/users/me",
            HOTEL + ", /v1/hotels",
            BOOKING + ", /v1/bookings",
            PAYMENT + ", /v1/events",
            NOTIFICATION + ", /v1/notifications"})
    void a_bad_token_is_refused_everywhere(String service, String path) {
        Answer answer = Request.to(service, path).bearer("eyJhbGciOiJub25lIn0.e30.").get()
                .expectProblem(401, "invalid-token");
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.header("WWW-Authenticate"));
    }

    @Test
    void a_body_of_another_media_type_is_refused() {
        for (Request request : takers()) {
            request.post("text/plain", "hello").expectProblem(415, "unsupported-media-type");
        }
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        for (Request request : takers()) {
            request.post("application/json", "{\"email\": ").expectProblem(400, "malformed-request");
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String large = "{\"name\": \"%s\"}".formatted("x".repeat(1_000_000));
        for (Request request : takers()) {
            request.post("application/json", large).expectProblem(413, "too-large");
        }
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        Answer answer = Request.to(AUTH, "/v1/auth/login")
                .post("application/json", "{\"email\": \"a@b.example\", \"password\": \"x\", \"shoe_size\": 44}")
                .expectProblem(400, "invalid-input");
        assertEquals("/shoe_size", answer.text("/errors/0/pointer"));
    }

    /** One address of each service that takes a body, with a token that may send one. */
    private static List<Request> takers() {
        return List.of(
                Request.to(AUTH, "/v1/auth/login"),
                Request.to(HOTEL, "/v1/hotels").by(People.hotelier("en")),
                Request.to(BOOKING, "/v1/bookings").by(People.guest("en")),
                Request.to(PAYMENT, "/v1/payments").bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")));
    }

    private static String spoken(URI service, String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package innkeeper.mocks;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContractMockTest {
    private static final String MESSAGE = """
            {"to": "+79161234567", "text": "Your booking is confirmed", "reference": "7Q2F"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ContractMock gateway = ContractMock.of("delivery");

    @AfterEach
    void close() {
        gateway.close();
        http.close();
    }

    @Test
    void a_request_that_keeps_the_contract_gets_its_example_with_what_the_request_said() throws Exception {
        var answer = post("/v1/messages", MESSAGE);

        assertEquals(202, answer.statusCode());
        assertEquals(Optional.of("application/json"), answer.headers().firstValue("Content-Type"));
        var body = Json.read(answer.body(), JsonNode.class);
        assertEquals("queued", body.path("status").textValue());
        assertEquals("7Q2F", body.path("reference").textValue());
    }

    @Test
    void what_is_made_gets_an_id_of_its_own_and_what_is_read_has_the_id_asked_for() throws Exception {
        var first = Json.read(post("/v1/messages", MESSAGE).body(), JsonNode.class).path("id").textValue();
        var second = Json.read(post("/v1/messages", MESSAGE).body(), JsonNode.class).path("id").textValue();
        var read = Json.read(send(request("/v1/messages/" + first).GET()).body(), JsonNode.class);

        assertNotEquals(first, second);
        assertEquals(first, read.path("id").textValue());
        assertEquals("delivered", read.path("status").textValue());
    }

    @Test
    void requests_are_remembered() throws Exception {
        post("/v1/messages", MESSAGE);

        var sent = gateway.requests("sendMessage");
        assertEquals(1, sent.size());
        assertEquals(MESSAGE, sent.getFirst().body());
        assertEquals(Optional.of("Bearer key"), sent.getFirst().header("authorization"));
    }

    @Test
    void a_request_that_breaks_the_contract_is_refused_and_not_remembered() throws Exception {
        var answer = post("/v1/messages", "{\"to\": \"12\", \"colour\": \"red\"}");

        assertEquals(400, answer.statusCode());
        assertEquals(Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
        var pointers = Json.read(answer.body(), JsonNode.class).path("errors").findValuesAsText("pointer");
        assertEquals(3, pointers.size());
        assertTrue(pointers.contains("/to"), pointers::toString);
        assertEquals(0, gateway.requests().size());
    }

    @Test
    void wrong_json_method_media_type_address_and_no_key_are_refused_each_in_its_way() throws Exception {
        assertEquals("malformed-request", code(post("/v1/messages", "{"), 400));
        assertEquals("invalid-input", code(post("/v1/messages", ""), 400));
        assertEquals("method-not-allowed", code(send(request("/v1/messages").DELETE()), 405));
        assertEquals("unknown-route", code(post("/v1/letters", MESSAGE), 404));
        assertEquals("unsupported-media-type", code(send(request("/v1/messages")
                .setHeader("Content-Type", "text/plain").POST(BodyPublishers.ofString(MESSAGE))), 415));
        assertEquals("unauthenticated", code(send(HttpRequest.newBuilder(gateway.uri().resolve("/v1/messages"))
                .POST(BodyPublishers.ofString(MESSAGE))), 401));
    }

    @Test
    void an_answer_can_be_replaced() throws Exception {
        gateway.answer("sendMessage", 503, "{}");

        assertEquals(503, post("/v1/messages", MESSAGE).statusCode());
        assertThrows(IllegalArgumentException.class, () -> gateway.answer("sendLetter", 503, "{}"));
    }

    @Test
    void it_can_go_away_and_come_back() throws Exception {
        gateway.down();
        assertThrows(ConnectException.class, () -> post("/v1/messages", MESSAGE));

        gateway.up();
        assertEquals(202, post("/v1/messages", MESSAGE).statusCode());
    }

    @Test
    void the_payment_provider_is_made_in_the_same_way() throws Exception {
        try (var provider = ContractMock.of("payment")) {
            var answer = send(HttpRequest.newBuilder(provider.uri().resolve("/v1/payments"))
                    .header("Authorization", "Bearer key").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"amount": {"amount": 900, "currency": "EUR"}, "description": "A night",
                             "return_url": "https://shop.example/1"}""")));

            assertEquals(201, answer.statusCode());
            var payment = Json.read(answer.body(), JsonNode.class);
            assertEquals(900, payment.path("amount").path("amount").longValue());
            assertTrue(payment.path("pay_url").textValue().endsWith("/pay/" + payment.path("id").textValue()));
            assertEquals(200, send(HttpRequest.newBuilder(provider.uri().resolve("/pay/x"))).statusCode());
        }
    }

    @Test
    void a_bot_api_has_its_token_in_the_path() throws Exception {
        try (var telegram = ContractMock.of("telegram")) {
            var answer = send(
                    HttpRequest.newBuilder(telegram.uri().resolve("/bot7000000001:" + "A".repeat(35) + "/sendMessage"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("chat_id=7100000001&text=Where+to%3F&reply_markup=%7B%7D")));

            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(815, Json.read(answer.body(), JsonNode.class).at("/result/message_id").intValue());
        }
    }

    @Test
    void the_command_line_names_contracts_and_ports() {
        assertEquals(Map.of("payment", 8184, "delivery", 8090), MockServer.ports("payment=8184", "delivery=8090"));
        assertThrows(IllegalArgumentException.class, () -> MockServer.ports());
        assertThrows(IllegalArgumentException.class, () -> MockServer.ports("payment"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.uri().resolve(path)).header("Authorization", "Bearer key");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.read(answer.body(), JsonNode.class).path("code").textValue();
    }
}

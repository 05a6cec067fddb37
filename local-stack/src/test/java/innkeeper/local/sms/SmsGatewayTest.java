package innkeeper.local.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmsGatewayTest {
    private static final String MESSAGE = """
            {"to": "+79161234567", "text": "Your booking is confirmed", "sender": "Innkeeper", "reference": "7Q2F"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer customer;
    private SmsGateway gateway;

    private record Receipt(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    @BeforeEach
    void open() throws IOException {
        customer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customer.createContext("/", this::hear);
        customer.start();
        gateway = SmsGateways.open(URI.create("http://localhost:" + customer.getAddress().getPort() + "/receipts"));
    }

    @AfterEach
    void close() {
        gateway.close();
        customer.stop(0);
        http.close();
    }

    @Test
    void a_message_is_taken_counted_and_then_delivered_with_signed_receipts() throws Exception {
        var answer = send(MESSAGE);
        var taken = json(answer);

        assertEquals(202, answer.statusCode());
        assertEquals("queued", taken.path("status").asText());
        assertEquals("gsm7", taken.path("encoding").asText());
        assertEquals(1, taken.path("segments").asInt());
        assertEquals("7Q2F", taken.path("reference").asText());
        assertEquals(Optional.of("/v1/messages/" + taken.path("id").asText()),
                answer.headers().firstValue("Location"));
        await().until(() -> types().equals(List.of("message.sent", "message.delivered")));
        var last = receipts.getLast();
        assertDoesNotThrow(() -> new Webhook(SmsGateways.SECRET).verify(last.body, Map.of(
                "webhook-id", List.of(last.id), "webhook-timestamp", List.of(last.timestamp),
                "webhook-signature", List.of(last.signature))));
        assertEquals(taken.path("id").asText(), last.json().at("/data/message/id").asText());
        assertEquals("delivered", json(get(taken.path("id").asText())).path("status").asText());
        assertEquals("Your booking is confirmed", gateway.messages(1).getFirst().text());
    }

    @Test
    void the_same_key_sends_once_and_with_another_body_is_refused() throws Exception {
        var first = json(send(MESSAGE, "key-1"));
        var again = send(MESSAGE, "key-1");

        assertEquals(first.path("id"), json(again).path("id"));
        assertEquals(Optional.of("true"), again.headers().firstValue("Idempotency-Replayed"));
        assertEquals("422 idempotency-key-reused", outcome(send(MESSAGE.replace("7Q2F", "8Q2F"), "key-1")));
        assertNotEquals(first.path("id"), json(send(MESSAGE)).path("id"));
        assertEquals(2, gateway.messages(10).size());
    }

    @Test
    void what_breaks_the_contract_is_refused_and_nothing_is_sent() throws Exception {
        assertEquals("400 invalid-input", outcome(send("{\"to\": \"8 916 123\", \"text\": \"x\"}")));
        assertEquals("400 invalid-input", outcome(send(MESSAGE.replace("Innkeeper", "Innkeeper Hotels"))));
        assertEquals("422 unreachable-number", outcome(send(to("+79990000"))));
        assertEquals("422 unreachable-number", outcome(send(to("+390612345678"))));
        assertEquals("422 recipient-blocked", outcome(send(to("+79161230000"))));
        assertEquals("422 message-too-long",
                outcome(send(MESSAGE.replace("Your booking is confirmed", "я".repeat(671)))));
        assertEquals("401 invalid-token", outcome(http.send(request("/v1/messages")
                .setHeader("Authorization", "Bearer of-somebody-else").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(MESSAGE)).build(), BodyHandlers.ofString())));
        assertEquals("404 unknown-message", outcome(get("msg_0")));
        assertEquals(List.of(), gateway.messages(10));
    }

    @Test
    void a_telephone_that_is_off_is_told_with_the_reason() throws Exception {
        send(to("+79161230001"));

        await().until(() -> types().contains("message.failed"));
        assertEquals("absent", receipts.getLast().json().at("/data/message/error/code").asText());
    }

    @Test
    void a_receipt_that_is_not_taken_comes_again_under_the_same_id() throws Exception {
        refusals.set(1);
        send(MESSAGE);

        await().until(() -> types().stream().filter("message.sent"::equals).count() == 2);
        assertEquals(1, receipts.stream().filter(receipt -> receipt.body.contains("message.sent"))
                .map(Receipt::id).distinct().count());
    }

    @Test
    void faults_can_be_switched_on_and_off() throws Exception {
        gateway.become(Fault.RATE_LIMITED);
        var limited = send(MESSAGE);
        assertEquals("429 too-many-requests", outcome(limited));
        assertEquals(Optional.of("2"), limited.headers().firstValue("Retry-After"));
        gateway.become(Fault.BROKEN);
        assertEquals("500 fault", outcome(send(MESSAGE)));
        assertEquals(0, gateway.messages(10).size());
        gateway.become(Fault.SILENT);
        assertThrows(HttpTimeoutException.class, () -> http.send(sending(MESSAGE, "key-1")
                .timeout(Duration.ofMillis(300)).build(), BodyHandlers.ofString()));
        gateway.become(Fault.NONE);
        assertEquals("202 ", outcome(send(MESSAGE, "key-1")));
        assertEquals(1, gateway.messages(10).size());
    }

    @Test
    void without_receipts_a_message_can_still_be_read() throws Exception {
        gateway.become(Fault.NO_RECEIPTS);
        var id = json(send(MESSAGE)).path("id").asText();

        await().until(() -> json(get(id)).path("status").asText().equals("delivered"));
        assertEquals(List.of(), types());
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            receipts.add(new Receipt(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 204, -1);
        }
    }

    private List<String> types() {
        return receipts.stream().map(receipt -> receipt.json().path("type").asText()).toList();
    }

    private static String to(String number) {
        return MESSAGE.replace("+79161234567", number);
    }

    private HttpResponse<String> get(String id) throws IOException, InterruptedException {
        return http.send(request("/v1/messages/" + id).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String body, String... key) throws IOException, InterruptedException {
        return http.send(sending(body, key).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder sending(String body, String... key) {
        var request = request("/v1/messages").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return key.length == 0 ? request : request.header("Idempotency-Key", key[0]);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.uri().resolve(path))
                .header("Authorization", "Bearer " + SmsGateways.API_KEY);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 300, answer.body());
        return Json.read(answer.body(), JsonNode.class);
    }

    private static String outcome(HttpResponse<String> answer) {
        return "%d %s".formatted(answer.statusCode(), Json.read(answer.body(), JsonNode.class).path("code").asText());
    }
}

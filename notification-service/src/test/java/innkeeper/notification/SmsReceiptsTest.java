package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.sms.domain.Receipt;
import innkeeper.notification.sms.domain.Receipt.Fate;
import innkeeper.notification.sms.usecase.InMemoryReceipts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SmsReceiptsTest {
    private static final UUID SENT = UUID.fromString("01930000-0000-7000-c100-000000000001");
    private static final Instant AT = Instant.parse("2027-05-01T10:02:35Z");
    private static final String DELIVERED = """
            {"type": "message.delivered", "timestamp": "2027-05-01T10:02:35Z", "data": {"message": {
             "id": "msg_1", "status": "delivered", "to": "+79161234567", "sender": "Innkeeper",
             "reference": "01930000-0000-7000-c100-000000000001", "encoding": "gsm7", "segments": 1,
             "created_at": "2027-05-01T10:02:31Z", "updated_at": "2027-05-01T10:02:35Z", "error": null}}}""";
    private static final String FAILED = DELIVERED.replace("delivered", "failed").replace("\"error\": null",
            "\"error\": {\"code\": \"absent\", \"detail\": \"Off for\\u200B too long\"}");

    private final InMemoryReceipts receipts = new InMemoryReceipts().sent(SENT);
    private final HttpClient http = HttpClient.newHttpClient();
    private Edge edge;
    private URI address;

    @BeforeEach
    void open() {
        edge = Edge.over().receipts(receipts).channels(Channel.SMS).open();
        address = edge.address().resolve("/v1/sms-receipts");
    }

    @AfterEach
    void close() {
        edge.close();
        http.close();
    }

    @Test
    void a_telephone_that_has_it_confirms_the_delivery_however_often_it_is_told() throws Exception {
        assertEquals("204", outcome(receive(DELIVERED)));
        assertEquals("204", outcome(receive(DELIVERED)));
        assertEquals(Optional.of(new Receipt(SENT, Fate.DELIVERED, "", AT)), receipts.of(SENT));
    }

    @Test
    void a_failure_brings_the_words_of_the_gateway_without_what_cannot_be_shown() throws Exception {
        assertEquals("204", outcome(receive(FAILED)));
        assertEquals(Optional.of(new Receipt(SENT, Fate.FAILED, "absent: Off for  too long", AT)), receipts.of(SENT));
    }

    @Test
    void what_comes_out_of_order_changes_nothing_any_more() throws Exception {
        receive(DELIVERED);
        assertEquals("204", outcome(receive(DELIVERED.replace("message.delivered", "message.sent"))));
        assertEquals("204", outcome(receive(FAILED)));
        assertEquals(Fate.DELIVERED, receipts.of(SENT).orElseThrow().fate());
    }

    @Test
    void a_message_of_somebody_else_is_answered_politely() throws Exception {
        assertEquals("204", outcome(receive(DELIVERED.replace("c100-000000000001", "c100-000000000009"))));
        assertEquals("204", outcome(receive(DELIVERED.replace("\"01930000-0000-7000-c100-000000000001\"", "null"))));
        assertEquals("204", outcome(receive(DELIVERED.replace("01930000-0000-7000-c100-000000000001", "7Q2F"))));
        assertEquals(Optional.empty(), receipts.of(SENT));
    }

    @Test
    void unknown_types_and_fields_are_ignored() throws Exception {
        assertEquals("204", outcome(receive(DELIVERED.replace("message.delivered", "message.read"))));
        assertEquals(Optional.empty(), receipts.of(SENT));
        assertEquals("204", outcome(receive(DELIVERED.replace("\"segments\"", "\"price\": 3, \"segments\""))));
        assertEquals(Fate.DELIVERED, receipts.of(SENT).orElseThrow().fate());
    }

    @Test
    void what_somebody_else_signed_or_changed_or_signed_long_ago_is_refused() throws Exception {
        long now = Instant.now().getEpochSecond();
        String stranger = "whsec_c3RyYW5nZXItdGhhbi1maWN0aW9uLXNlY3JldCEh";
        assertEquals("401 invalid-signature", outcome(receive(stranger, now, DELIVERED, DELIVERED)));
        assertEquals("401 invalid-signature",
                outcome(receive(Development.SMS_SECRET, now, FAILED, DELIVERED)));
        assertEquals("401 invalid-signature",
                outcome(receive(Development.SMS_SECRET, now - 400, DELIVERED, DELIVERED)));
        assertEquals("400 invalid-input", outcome(http.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(DELIVERED)).build(),
                BodyHandlers.ofString())));
        assertEquals("400 invalid-input", outcome(receive("{\"type\": \"message.delivered\", \"data\": {}}")));
        assertEquals("413 too-large", outcome(receive(DELIVERED.replace("Innkeeper", "I".repeat(70_000)))));
        assertEquals(Optional.empty(), receipts.of(SENT));
    }

    private HttpResponse<String> receive(String body) throws Exception {
        return receive(Development.SMS_SECRET, Instant.now().getEpochSecond(), body, body);
    }

    private HttpResponse<String> receive(String secret, long timestamp, String signed, String sent) throws Exception {
        return http.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", "rcpt_1")
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature",
                        WebhookSecrets.listed(new Secret(secret)).sign("rcpt_1", timestamp, signed))
                .POST(BodyPublishers.ofString(sent)).build(), BodyHandlers.ofString());
    }

    private static String outcome(HttpResponse<String> answer) {
        return answer.body().isEmpty()
                ? Integer.toString(answer.statusCode())
                : "%d %s".formatted(answer.statusCode(),
                        Json.read(answer.body(), JsonNode.class).path("code").asText());
    }
}

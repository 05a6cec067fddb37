package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.domain.Report.Kind;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BounceRoutesTest {
    private static final String BOUNCED = """
            {"type": "mail.bounced", "timestamp": "2027-05-01T10:02:35Z", "data": {"message_id": "<m.k1.x@innkeeper.example>",
             "recipient": "anna@innkeeper.example", "kind": "permanent", "status": "5.1.1",
             "diagnostic": "550 5.1.1 No such user"}}""";
    private static final Report TAKEN = new Report(List.of("<m.k1.x@innkeeper.example>"),
            List.of("anna@innkeeper.example"), Kind.PERMANENT, "5.1.1", "550 5.1.1 No such user",
            Instant.parse("2027-05-01T10:02:35Z"));

    private final List<Report> taken = new ArrayList<>();
    private Effect effect = Effect.NOTED;
    private Edge edge;
    private ContractClient client;

    @BeforeEach
    void open() {
        edge = Edge.over().bounces(this::take).open();
        client = edge.client();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void what_a_provider_tells_is_taken_in_its_words() {
        assertEquals("204", outcome(receive(BOUNCED)));
        assertEquals("204", outcome(receive(BOUNCED.replace("anna@innkeeper.example", "anna@innkeeper\u3002example"))));
        assertEquals(List.of(TAKEN, TAKEN), taken);
        assertEquals("204", outcome(receive(BOUNCED.replace("permanent", "complaint")
                .replace(", \"status\": \"5.1.1\",\n \"diagnostic\": \"550 5.1.1 No such user\"", ""))));
        assertEquals(new Report(TAKEN.marks(), TAKEN.recipients(), Kind.COMPLAINT, "", "", TAKEN.at()),
                taken.getLast());
    }

    @Test
    void what_is_not_ours_or_comes_again_is_answered_politely() {
        for (Effect said : Effect.values()) {
            effect = said;
            assertEquals("204", outcome(receive(BOUNCED)));
        }
    }

    @Test
    void unknown_types_and_fields_are_ignored() {
        assertEquals("204", outcome(receive(BOUNCED.replace("mail.bounced", "mail.opened"))));
        assertEquals(List.of(), taken);
        assertEquals("204", outcome(receive(BOUNCED.replace("\"kind\"", "\"tags\": [1], \"kind\""))));
        assertEquals(List.of(TAKEN), taken);
    }

    @Test
    void what_somebody_else_signed_or_changed_or_signed_long_ago_or_says_nothing_is_refused() {
        long now = Instant.now().getEpochSecond();
        String stranger = "whsec_c3RyYW5nZXItdGhhbi1maWN0aW9uLXNlY3JldCEh";
        assertEquals("401 invalid-signature", outcome(receive(stranger, now, BOUNCED, BOUNCED)));
        assertEquals("401 invalid-signature", outcome(receive(Development.BOUNCE_SECRET, now,
                BOUNCED.replace("passing", "permanent").replace("anna", "boris"), BOUNCED)));
        assertEquals("401 invalid-signature",
                outcome(receive(Development.BOUNCE_SECRET, now - 400, BOUNCED, BOUNCED)));
        for (String broken : List.of("{\"type\": \"mail.bounced\", \"data\": {}}",
                BOUNCED.replace("permanent", "forever"),
                BOUNCED.replace("\"recipient\"", "\"to\""), BOUNCED.replace("<m.k1.x", "<" + "m".repeat(400)),
                BOUNCED.replace("2027-05-01T10:02:35Z", "yesterday"))) {
            assertEquals("400 invalid-input", outcome(receive(broken)), broken);
        }
        assertEquals("413 too-large", outcome(receive(BOUNCED.replace("550", "5".repeat(70_000)))));
        assertEquals(List.of(), taken);
    }

    private Effect take(Report report) {
        taken.add(report);
        return effect;
    }

    private HttpResponse<String> receive(String body) {
        return receive(Development.BOUNCE_SECRET, Instant.now().getEpochSecond(), body, body);
    }

    private HttpResponse<String> receive(String secret, long timestamp, String signed, String sent) {
        return client.send(HttpRequest.newBuilder(client.uri("/v1/bounces"))
                .header("Content-Type", "application/json")
                .header("webhook-id", "bounce_1")
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature",
                        WebhookSecrets.listed(new Secret(secret)).sign("bounce_1", timestamp, signed))
                .POST(BodyPublishers.ofString(sent)).build());
    }

    private static String outcome(HttpResponse<String> answer) {
        return answer.body().isEmpty()
                ? Integer.toString(answer.statusCode())
                : "%d %s".formatted(answer.statusCode(),
                        Json.read(answer.body(), JsonNode.class).path("code").asText());
    }
}

package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.messenger.usecase.InMemoryChats;
import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MessengerRoutesTest {
    private final InMemoryChats chats = new InMemoryChats();
    private Edge edge;
    private ContractClient client;

    @BeforeEach
    void open() {
        edge = Edge.over().chats(chats).channels(Channel.MESSENGER).open();
        client = edge.client();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void the_chat_in_which_somebody_tells_their_code_is_theirs_and_the_code_is_used_up() {
        String code = begin();
        assertEquals("204", tell("chat.linked", code.toLowerCase().replace("-", " "), "4711"));
        assertEquals(Optional.of("4711"), chats.of(ANNA_ID));
        assertEquals("404 unknown-link-code", tell("chat.linked", code, "815"));
        assertEquals(Optional.of("4711"), chats.of(ANNA_ID));
    }

    @Test
    void a_chat_is_left_from_either_side() {
        tell("chat.linked", begin(), "4711");
        assertEquals("204", tell("chat.left", "", "4711"));
        assertEquals(Optional.empty(), chats.of(ANNA_ID));
        tell("chat.linked", begin(), "4711");
        for (int i = 0; i < 2; i++) {
            assertEquals("204", outcome(client.send(HttpRequest.newBuilder(client.uri("/v1/messenger-links"))
                    .header("Authorization", "Bearer anna").DELETE().build())));
        }
        assertEquals(Optional.empty(), chats.of(ANNA_ID));
    }

    @Test
    void what_the_bot_has_not_signed_and_what_is_not_known_changes_nothing() {
        String code = begin();
        assertEquals("401 invalid-signature", tell(Development.SMS_SECRET, "chat.linked", code, "4711"));
        assertEquals("404 unknown-link-code", tell("chat.linked", "BCDF-GHJK", "4711"));
        assertEquals("204", tell("chat.renamed", code, "4711"));
        assertEquals(Optional.empty(), chats.of(ANNA_ID));
        assertEquals("401 unauthenticated", outcome(client.send(HttpRequest.newBuilder(
                client.uri("/v1/messenger-links")).POST(BodyPublishers.noBody()).build())));
    }

    private String begin() {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.uri("/v1/messenger-links"))
                .header("Authorization", "Bearer anna").POST(BodyPublishers.noBody()).build());
        assertEquals(201, answer.statusCode());
        return Json.read(answer.body(), JsonNode.class).path("code").asText();
    }

    private String tell(String type, String code, String chat) {
        return tell(Development.MESSENGER_SECRET, type, code, chat);
    }

    private String tell(String secret, String type, String code, String chat) {
        String body = """
                {"type": "%s", "timestamp": "2027-05-01T10:02:35Z", "data": {"code": "%s", "chat_id": "%s"}}"""
                .formatted(type, code, chat);
        long now = Instant.now().getEpochSecond();
        return outcome(client.send(HttpRequest.newBuilder(client.uri("/v1/messenger-webhooks"))
                .header("Content-Type", "application/json")
                .header("webhook-id", "evt_1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", WebhookSecrets.listed(new Secret(secret)).sign("evt_1", now, body))
                .POST(BodyPublishers.ofString(body)).build()));
    }

    private static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + Json.read(answer.body(), JsonNode.class).path("code").asText();
    }
}

package innkeeper.notification.messenger.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.letter.domain.Letter.ChatText;
import innkeeper.notification.messenger.domain.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HttpMessengerTest {
    private final ContractMock bot = ContractMock.of("messenger");
    private final HttpMessenger messenger = new HttpMessenger(
            new MessengerSettings(bot.uri(), new Secret("api-key"), 10,
                    50, Duration.ofSeconds(2), new WebhookSecrets(List.of())),
            Telemetry.none(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void a_message_goes_as_the_contract_says_with_its_link_as_a_button() {
        Reply reply = send("Your booking K7MQ2XPA is confirmed.", "https://booking.example.net/b/k1.c2lnbmVk");
        assertEquals(Outcome.SENT, reply.outcome());
        var asked = bot.requests("sendChatMessage").getFirst();
        assertEquals("/v1/chats/4711/messages", asked.path());
        assertEquals(Json.read("""
                {"text": "Your booking K7MQ2XPA is confirmed.", "link": "https://booking.example.net/b/k1.c2lnbmVk"}""",
                JsonNode.class), Json.read(asked.body(), JsonNode.class));
        assertEquals(Optional.of("Bearer api-key"), asked.header("authorization"));
        assertEquals(Optional.of("key/1"), asked.header("idempotency-key"));
    }

    @Test
    void what_opens_nothing_has_no_button() {
        assertEquals(Outcome.SENT, send("Your password was changed.").outcome());
        assertEquals(Json.read("{\"text\": \"Your password was changed.\", \"link\": null}", JsonNode.class),
                Json.read(bot.requests("sendChatMessage").getFirst().body(), JsonNode.class));
    }

    @ParameterizedTest
    @CsvSource({"403, chat-blocked, REFUSED", "404, unknown-chat, REFUSED", "401, invalid-token, AWAY",
            "409, trouble, AWAY"})
    void what_is_about_the_chat_is_final_and_what_is_about_us_is_not(int status, String code, Outcome outcome) {
        bot.answer("sendChatMessage", status, "{\"code\": \"%s\"}".formatted(code));
        Reply reply = send("Hi");
        assertEquals(outcome, reply.outcome());
        assertEquals(status + " " + code, reply.text());
    }

    @Test
    void after_a_429_the_messenger_is_left_alone_as_long_as_it_asked() {
        bot.answer("sendChatMessage", _ -> MockAnswer.of(429, "application/problem+json",
                "{\"code\": \"too-many-requests\"}").with("Retry-After", "30"));
        assertEquals(Reply.away("429 too-many-requests"), send("Hi"));
        assertEquals(Reply.away("messenger is unavailable: asked to be left alone until 2026-11-22T10:00:30Z"),
                send("Hi"));
        assertEquals(1, bot.requests("sendChatMessage").size());
    }

    @Test
    void where_nothing_listens_it_is_away() {
        bot.down();
        assertEquals(Outcome.AWAY, send("Hi").outcome());
    }

    private Reply send(String text) {
        return send(text, "");
    }

    private Reply send(String text, String link) {
        return messenger.send("key/1", "4711", Note.of(new ChatText(text, link)));
    }
}

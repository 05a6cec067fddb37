package innkeeper.bot.message.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Chats.Standing;
import innkeeper.kit.json.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MessengerRoutesTest {
    private static final String SAID = """
            {"update_id": 7, "message": {"message_id": 1, "date": 1, "text": "/start",
             "from": {"id": 4711, "is_bot": false, "first_name": "Anna", "language_code": "ru"},
             "chat": {"id": 4711, "type": "private"}}}""";

    private final Edge edge = new Edge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void a_message_is_taken_once_for_a_chat_that_reads() {
        edge.chats.standings.put("4711", Standing.READ);

        var taken = edge.send("4711", "key-of-message-1", "{\"text\": \"News\", \"link\": null}");
        edge.send("4711", "key-of-message-1", "{\"text\": \"News\", \"link\": null}");

        assertEquals(202, taken.statusCode());
        assertEquals(1, edge.events.entered.size());
        assertEquals(Map.of("text", "News", "link", ""), edge.events.entered.getFirst().facts());
    }

    @Test
    void nothing_is_written_where_nobody_reads() {
        edge.chats.standings.put("1", Standing.LEFT);

        assertProblem(403, "chat-blocked", edge.send("1", "key-of-message-1", "{\"text\": \"News\", \"link\": null}"));
        assertProblem(404, "unknown-chat", edge.send("2", "key-of-message-2", "{\"text\": \"News\", \"link\": null}"));
        assertEquals(0, edge.events.entered.size());
    }

    @Test
    void telegram_is_known_by_the_secret_that_it_was_told() {
        assertProblem(401, "invalid-token", edge.update("guessed", SAID));
        assertEquals(200, edge.update("told-to-telegram", SAID).statusCode());
        assertEquals(200, edge.update("told-to-telegram", SAID).statusCode());

        assertEquals(1, edge.events.entered.size());
        assertEquals(Kind.SAID, edge.events.entered.getFirst().kind());
        assertEquals("4711", edge.events.entered.getFirst().address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"update_id\": 1, \"message\": \"x\"}", "{\"update_id\": 1, \"message\": {}}",
            "{\"update_id\": 1, \"callback_query\": {\"id\": [1]}}"})
    void what_is_no_update_is_refused(String json) {
        assertProblem(400, "invalid-input", edge.update("told-to-telegram", json));
    }

    @Test
    void of_updates_that_concern_nobody_nothing_is_kept() {
        assertEquals(200, edge.update("told-to-telegram", "{\"update_id\": 1}").statusCode());
        assertEquals(200,
                edge.update("told-to-telegram", "{\"update_id\": 1, \"poll\": {\"id\": \"1\"}}").statusCode());
        assertEquals(0, edge.events.entered.size());
    }

    /** Somebody's tap below a message in another's chat. */
    @Test
    void a_tap_from_elsewhere_belongs_to_no_dialogue() {
        edge.update("told-to-telegram", """
                {"update_id": 8, "callback_query": {"id": "q1", "chat_instance": "1", "data": "1:home:",
                 "from": {"id": 666, "is_bot": false, "first_name": "Mallory"},
                 "message": {"message_id": 1, "date": 1, "text": "x", "chat": {"id": 4711, "type": "private"}}}}""");

        assertEquals(Kind.STRAY, edge.events.entered.getFirst().kind());
        assertEquals("666", edge.events.entered.getFirst().address());
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Json.read(answer.body(), JsonNode.class).path("code").asText());
    }
}

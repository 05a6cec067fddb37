package innkeeper.standin.telegram;

import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The stand-in keeps the contract that telegram-bot is written to. */
class ContractTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram().unhurried());
    private final ContractClient client = new ContractClient("telegram", telegram.uri());
    private final Talk anna = telegram.meet("Anna", "en");

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void every_method_answers_as_the_contract_says() {
        anna.says("/start");
        assertEquals(200, call("getMe").statusCode());
        assertEquals(200, call("sendMessage", """
                {"chat_id": %d, "text": "<b>Where</b> to?", "parse_mode": "HTML", "reply_markup":
                 {"inline_keyboard": [[{"text": "Kazan", "callback_data": "city:1"}]]}}""").statusCode());
        int shown = anna.last().id();
        var query = anna.taps("Kazan");
        anna.blocks();
        anna.unblocks();
        telegram.migrate(anna, telegram.group(anna, "Family"));
        assertEquals(200, call("getUpdates", "{\"offset\": 0, \"timeout\": 1}").statusCode());
        assertEquals(200, call("answerCallbackQuery", "{\"callback_query_id\": \"%s\", \"text\": \"Kazan\"}"
                .formatted(query.id())).statusCode());
        assertEquals(200, call("editMessageText", "{\"chat_id\": %%d, \"message_id\": %d, \"text\": \"When?\"}"
                .formatted(shown)).statusCode());
        assertEquals(400, call("editMessageReplyMarkup", "{\"chat_id\": %%d, \"message_id\": %d}".formatted(shown))
                .statusCode());
        assertEquals(200,
                call("deleteMessage", "{\"chat_id\": %%d, \"message_id\": %d}".formatted(shown)).statusCode());
        assertEquals(200, call("sendPhoto", """
                {"chat_id": %d, "photo": "https://hotels.example/volga.jpg", "caption": "Volga"}""").statusCode());
        assertEquals(200, call("sendMediaGroup", """
                {"chat_id": %d, "media": [{"type": "photo", "media": "https://hotels.example/volga.jpg", "caption": "Volga"},
                 {"type": "photo", "media": "https://hotels.example/oka.jpg"}]}""").statusCode());
        assertEquals(200, call("sendChatAction", "{\"chat_id\": %d, \"action\": \"typing\"}").statusCode());
        assertEquals(200, call("setMyCommands", """
                {"commands": [{"command": "bookings", "description": "My bookings"}]}""").statusCode());
        assertEquals(200, call("setWebhook", "{\"url\": \"https://bot.example.net/hook\"}").statusCode());
        assertEquals(409, call("getUpdates", "{}").statusCode());
        assertEquals(200, call("getWebhookInfo").statusCode());
        assertEquals(200, call("deleteWebhook").statusCode());
        assertEquals(400, call("leaveChat", "{\"chat_id\": %d}").statusCode());
    }

    @Test
    void refusals_keep_it_too() {
        anna.says("/start");
        telegram.faults().order(Fault.RATE_LIMITED, 1);
        telegram.faults().order(Fault.BROKEN, 1);
        telegram.faults().order(Fault.NO_PICTURE, 1);

        assertEquals(429, call("getMe").statusCode());
        assertEquals(500, call("getMe").statusCode());
        assertEquals(400, call("sendPhoto", "{\"chat_id\": %d, \"photo\": \"https://a.example/b.jpg\"}").statusCode());
        assertEquals(400, call("sendMessage", "{\"chat_id\": 42, \"text\": \"x\"}").statusCode());
    }

    private HttpResponse<String> call(String method) {
        return client.send(HttpRequest.newBuilder(client.uri("/bot%s/%s".formatted(telegram.token(), method)))
                .POST(BodyPublishers.noBody()).build());
    }

    private HttpResponse<String> call(String method, String body) {
        return client.send(HttpRequest.newBuilder(client.uri("/bot%s/%s".formatted(telegram.token(), method)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace("%d", Long.toString(anna.chat())))).build());
    }
}

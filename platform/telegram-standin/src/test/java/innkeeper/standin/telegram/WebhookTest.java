package innkeeper.standin.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the bot hears at an address of its own. */
class WebhookTest {
    private static final String CONFLICT = "409 Conflict: can't use getUpdates method while webhook is active; use "
            + "deleteWebhook to delete the webhook first";

    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram().withLocalLinks());
    private final Bot bot = Bot.of(telegram);
    private final Talk anna = telegram.meet("Anna", "en");
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "";
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    @AfterEach
    void close() {
        telegram.close();
        server.stop(0);
    }

    @Test
    void updates_are_sent_in_order_with_the_secret() throws Exception {
        anna.says("one");
        assertEquals("Webhook was set", set().body().path("description").asText());
        anna.says("two");

        await().until(() -> heard.size() == 2);
        assertEquals("one", heard.get(0).at("/message/text").asText());
        assertEquals("two", heard.get(1).at("/message/text").asText());
        assertEquals(List.of("a-secret", "a-secret"), secrets);
        await().until(() -> telegram.updates().pending() == 0);
        assertEquals("Webhook is already set", set().body().path("description").asText());
    }

    @Test
    void what_is_not_taken_comes_again_before_what_follows() throws Exception {
        status = 500;
        set();
        anna.says("one");
        anna.says("two");
        await().untilAsserted(() -> {
            var info = bot.call("getWebhookInfo").result();
            assertEquals("Wrong response from the webhook: 500", info.path("last_error_message").asText());
            assertEquals(2, info.path("pending_update_count").intValue());
        });

        status = 200;
        await().until(() -> telegram.updates().pending() == 0);
        List<String> words = heard.stream().map(update -> update.at("/message/text").asText()).toList();
        assertTrue(words.size() > 2, "what was not taken came only once");
        assertEquals(words.size() - 1, words.indexOf("two"));
    }

    @Test
    void an_answer_may_ask_for_a_call() throws Exception {
        answer = "{\"method\": \"sendMessage\", \"chat_id\": %d, \"text\": \"hello\"}".formatted(anna.chat());
        set();
        anna.says("/start");

        await().until(() -> anna.last().text().equals("hello"));
        assertTrue(anna.last().fromBot());
    }

    @Test
    void who_has_a_webhook_may_not_poll_until_it_is_gone() throws Exception {
        set();
        assertEquals(CONFLICT, bot.call("getUpdates").words());
        assertEquals("Webhook was deleted", bot.call("deleteWebhook").body().path("description").asText());
        assertEquals("Webhook is already deleted", bot.call("deleteWebhook").body().path("description").asText());
        anna.says("hello");
        assertEquals(1, bot.call("getUpdates").result().size());
        assertEquals("", bot.call("getWebhookInfo").result().path("url").asText());
        bot.call("deleteWebhook", "drop_pending_updates", true);
        assertEquals(0, bot.call("getUpdates").result().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "http://bot.example/hook       ; ok        ; 400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
            "https://bot.example:8086/hook ; ok        ; 400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
            "ftp://bot.example/hook        ; ok        ; 400 Bad Request: invalid webhook URL specified",
            "https://bot.example/hook      ; no blanks ; 400 Bad Request: secret token contains unallowed characters"})
    void an_address_that_telegram_would_not_call_is_refused(String url, String secret, String words) throws Exception {
        try (var strict = TelegramStandIn.open(0, Rules.telegram())) {
            assertEquals(words, Bot.of(strict).call("setWebhook", "url", url, "secret_token", secret).words());
        }
    }

    private Bot.Reply set() throws Exception {
        return bot.call("setWebhook", "url", "http://localhost:%d/hook".formatted(server.getAddress().getPort()),
                "secret_token", "a-secret");
    }

    private void hear(HttpExchange exchange) throws IOException {
        int answered = status;
        heard.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), UTF_8), JsonNode.class));
        secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(answered, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

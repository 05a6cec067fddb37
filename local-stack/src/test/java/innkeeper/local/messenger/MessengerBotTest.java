package innkeeper.local.messenger;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MessengerBotTest {
    private static final String MESSAGE =
            "{\"text\": \"Confirmed.\", \"link\": \"https://booking.example.net/b/k1.AA\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer customer;
    private MessengerBot bot;

    @BeforeEach
    void open() throws IOException {
        customer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customer.createContext("/", this::hear);
        customer.start();
        bot = MessengerBots.open(URI.create("http://localhost:" + customer.getAddress().getPort() + "/hooks"));
    }

    @AfterEach
    void close() {
        bot.close();
        customer.stop(0);
        http.close();
    }

    @Test
    void a_message_is_kept_once_however_often_it_is_asked_for() throws Exception {
        assertEquals(202, send("key", "4711", "one"));
        assertEquals(202, send("key", "4711", "one"));
        assertEquals(1, bot.messages(10).size());
        assertEquals("Confirmed.", bot.messages(10).getFirst().text());
        assertEquals("4711", bot.messages(10).getFirst().chat());
        assertEquals(202, send("key", "4711", "two"));
        assertEquals(2, bot.messages(10).size());
    }

    @Test
    void who_is_not_known_who_has_blocked_it_and_who_may_not_send_is_refused() throws Exception {
        assertEquals(404, send("key", "4000", "one"));
        assertEquals(403, send("key", "4001", "one"));
        assertEquals(401, send("other", "4711", "one"));
        assertEquals(List.of(), bot.messages(10));
    }

    @Test
    void what_is_told_in_a_chat_is_passed_on_signed() throws Exception {
        assertTrue(bot.tell("4711", "BCDF-GHJK"));
        assertTrue(heard.getFirst().contains("\"type\":\"chat.linked\""), heard.getFirst());
        assertTrue(heard.getFirst().contains("BCDF-GHJK"), heard.getFirst());
        answer = 404;
        assertFalse(bot.tell("4711", "BCDF-GHJK"));
        bot.leave("4711");
        assertTrue(heard.getLast().contains("\"type\":\"chat.left\""), heard.getLast());
    }

    private int send(String key, String chat, String once) throws Exception {
        return http.send(HttpRequest.newBuilder(bot.uri().resolve("/v1/chats/%s/messages".formatted(chat)))
                .header("Authorization", "Bearer " + key).header("Idempotency-Key", once)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(MESSAGE)).build(),
                BodyHandlers.ofString()).statusCode();
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        assertDoesNotThrow(() -> new Webhook(MessengerBots.SECRET)
                .verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true)));
        heard.add(body);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}

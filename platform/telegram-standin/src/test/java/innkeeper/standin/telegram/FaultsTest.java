package innkeeper.standin.telegram;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the stand-in does wrong when it is told to, and who may call it at all. */
class FaultsTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());
    private final Bot bot = Bot.of(telegram);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Talk anna = telegram.meet("Anna", "en");

    @AfterEach
    void close() {
        telegram.close();
        http.close();
    }

    @Test
    void the_next_calls_go_wrong_and_then_all_is_well() throws Exception {
        telegram.faults().order(Fault.RATE_LIMITED, 1);
        telegram.faults().order(Fault.BROKEN, 1);

        assertEquals(200, bot.call("getUpdates").status());
        assertEquals("429 Too Many Requests: retry after 1", bot.call("getMe").words());
        assertEquals("500 Internal Server Error", bot.call("getMe").words());
        assertEquals(200, bot.call("getMe").status());
        assertEquals(List.of(), telegram.refusals());
    }

    @Test
    void one_method_can_go_wrong_alone() throws Exception {
        telegram.faults().order(Fault.BROKEN, 2, "getUpdates");
        telegram.faults().order(Fault.BROKEN, 2, "sendMessage");

        assertEquals(200, bot.call("getMe").status());
        assertEquals(500, bot.call("getUpdates").status());
        telegram.faults().clear();
        assertEquals(200, bot.call("getUpdates").status());
    }

    @Test
    void pictures_alone_are_not_to_be_had() throws Exception {
        anna.says("/start");
        telegram.faults().order(Fault.NO_PICTURE, 2);

        assertEquals(200, bot.call("sendMessage", "chat_id", anna.chat(), "text", "x").status());
        assertEquals("400 Bad Request: failed to get HTTP URL content",
                bot.call("sendPhoto", "chat_id", anna.chat(), "photo", "https://a.example/b.jpg").words());
        assertEquals("400 Bad Request: failed to send message #1 with the error message \"WEBPAGE_CURL_FAILED\"",
                bot.call("sendMediaGroup", "chat_id", anna.chat(), "media", "[]").words());
        assertEquals(List.of(), telegram.refusals());
    }

    @Test
    void a_gateway_in_between_answers_with_a_page() throws Exception {
        telegram.faults().order(Fault.GATEWAY, 1);

        var answer = http.send(request("getMe").build(), BodyHandlers.ofString());
        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().startsWith("<html>"), answer.body());
    }

    @Test
    void a_silent_one_has_done_it_and_a_lost_one_has_not() throws Exception {
        anna.says("/start");
        telegram.faults().order(Fault.SILENT, 1);
        assertThrows(HttpTimeoutException.class, () -> http.send(request("sendMessage?chat_id=%d&text=once"
                .formatted(anna.chat())).timeout(Duration.ofMillis(500)).build(), BodyHandlers.ofString()));
        assertEquals("once", anna.last().text());

        telegram.faults().order(Fault.LOST, 1);
        assertThrows(HttpTimeoutException.class, () -> http.send(request("sendMessage?chat_id=%d&text=never"
                .formatted(anna.chat())).timeout(Duration.ofMillis(500)).build(), BodyHandlers.ofString()));
        assertEquals("once", anna.last().text());
    }

    @Test
    void a_wrong_token_a_wrong_method_and_a_wrong_address_are_refused() throws Exception {
        telegram.faults().order(Fault.BROKEN, 1);
        assertEquals("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}",
                get("/bot7000000001:AAA/getMe"));
        telegram.faults().clear();
        assertEquals("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}",
                get("/bot" + telegram.token() + "/sendLove"));
        assertEquals("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}", get("/elsewhere"));
        assertThrows(IllegalArgumentException.class, () -> Rules.telegram().token("secret"));
    }

    private String get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(telegram.uri().resolve(path)).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(URI.create(telegram.apiUrl() + telegram.token() + "/" + call));
    }
}

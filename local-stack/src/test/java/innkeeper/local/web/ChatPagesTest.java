package innkeeper.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innkeeper.local.mail.MailStore;
import innkeeper.local.settings.Addresses;
import innkeeper.local.sms.SmsGateway;
import innkeeper.local.sms.SmsGateways;
import innkeeper.local.traces.TraceStore;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Telegram in a browser: somebody is made, writes, taps, and sees what the bot does. */
class ChatPagesTest {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());
    private final SmsGateway sms = SmsGateways.open(URI.create("http://localhost:4/v1/sms-receipts"));
    private Pages pages;

    @BeforeEach
    void open() {
        Addresses addresses = new Addresses(Map.of(), URI.create("http://localhost"), 1, 2, "p",
                URI.create("http://localhost:4"), List.of(telegram.uri()), "localhost:3");
        pages = new Pages(addresses, 0, 0, new MailStore(data, new MailStore.Limits(100, 1_000_000), Clock.systemUTC()),
                new TraceStore(), sms, Optional.of(telegram), data);
        pages.start();
    }

    @AfterEach
    void close() {
        pages.close();
        sms.close();
        telegram.close();
        http.close();
    }

    @Test
    void somebody_new_opens_a_chat_in_their_language() throws Exception {
        var made = post("/telegram", "name", "Анна", "language", "ru");
        assertEquals(303, made.statusCode());
        var chat = get(made.headers().firstValue("Location").orElseThrow()).body();
        assertTrue(chat.contains("НАЧАТЬ"), chat);

        var person = telegram.people().getFirst();
        post("/telegram/%d/say".formatted(person.id()), "text", "/start");
        assertEquals("/start", telegram.talk(person.id()).last().text());
        assertTrue(get("/telegram").body().contains("Анна"));
        assertEquals(404, post("/telegram", "name", " ").statusCode());
    }

    @Test
    void what_the_bot_writes_is_shown_escaped_and_its_buttons_can_be_tapped() throws Exception {
        var anna = telegram.meet("Anna", "en");
        anna.says("/start");
        call("sendMessage", """
                {"chat_id": %d, "text": "<b>Volga &lt;Embankment&gt;</b>", "parse_mode": "HTML", "reply_markup":
                 {"inline_keyboard": [[{"text": "Choose <it>", "callback_data": "o:1"},
                                       {"text": "Map", "url": "https://map.example/volga"}]]}}"""
                .formatted(anna.chat()));

        var page = get("/telegram/" + anna.chat()).body();
        assertTrue(page.contains("<b>Volga &lt;Embankment&gt;</b>"), page);
        assertTrue(page.contains("href=\"https://map.example/volga\" target=\"_blank\""), page);
        assertTrue(page.contains("value=\"o:1\">Choose &lt;it&gt;</button>"), page);
        post("/telegram/%d/tap".formatted(anna.chat()), "post", Integer.toString(anna.last().id()), "data", "o:1");
        assertEquals("o:1", anna.waiting().getFirst().data());
        assertEquals("o:1", json("/api/telegram/" + anna.chat()).at("/posts/1/buttons/0/value").asText());
        assertEquals(1, json("/api/telegram/" + anna.chat()).path("waiting").intValue());
    }

    @Test
    void an_answer_to_a_tap_is_a_note_or_a_box_that_is_closed() throws Exception {
        var anna = telegram.meet("Anna", "en");
        anna.says("/start");
        var note = anna.tapsOn(1, "a");
        call("answerCallbackQuery", "{\"callback_query_id\": \"%s\", \"text\": \"Booked\"}".formatted(note.id()));
        assertTrue(posts(anna.chat(), "").contains("<div class=\"toast\" role=\"status\">Booked</div>"));

        var box = anna.tapsOn(1, "b");
        call("answerCallbackQuery", "{\"callback_query_id\": \"%s\", \"text\": \"Sold out\", \"show_alert\": true}"
                .formatted(box.id()));
        assertTrue(posts(anna.chat(), "").contains("role=\"alertdialog\""));
        assertFalse(posts(anna.chat(), "?seen=" + box.id()).contains("role=\"alertdialog\""));
    }

    @Test
    void the_menu_is_the_bots_and_a_block_is_told() throws Exception {
        var anna = telegram.meet("Anna", "en");
        anna.says("/start");
        call("setMyCommands", "{\"commands\": [{\"command\": \"bookings\", \"description\": \"My bookings\"}]}");

        assertTrue(get("/telegram/" + anna.chat()).body().contains("<b>/bookings</b> My bookings"));
        post("/telegram/%d/block".formatted(anna.chat()));
        assertTrue(get("/telegram/" + anna.chat()).body().contains("Unblock"));
        post("/telegram/%d/unblock".formatted(anna.chat()));
        assertEquals(3, telegram.updates().pending());
    }

    @Test
    void faults_and_disorder_are_ordered_and_shown() throws Exception {
        assertEquals(303,
                post("/telegram/faults", "fault", "SILENT", "calls", "3", "method", "sendMessage").statusCode());
        assertTrue(get("/telegram").body().contains("3 × sendMessage"));
        assertEquals(303, post("/telegram/faults/clear").statusCode());
        assertEquals(List.of(), telegram.faults().ordered());
        assertEquals(303, post("/telegram/updates", "disorder", "again", "updates", "1").statusCode());
        telegram.meet("Anna", "en").says("twice");
        assertEquals(2, telegram.updates().pending());
        assertEquals(404, post("/telegram/faults", "fault", "NONE").statusCode());
        assertEquals(404, post("/telegram/updates", "disorder", "none").statusCode());
    }

    @Test
    void nobody_is_not_found_and_its_style_and_script_are_there() throws Exception {
        assertEquals(404, get("/telegram/42").statusCode());
        assertEquals(404, post("/telegram/42/say", "text", "x").statusCode());
        assertEquals(Optional.of("text/css; charset=utf-8"),
                get("/telegram/chat.css").headers().firstValue("Content-Type"));
        assertTrue(get("/telegram/chat.js").body().contains("posts"));
    }

    private String posts(long person, String query) throws IOException, InterruptedException {
        return get("/telegram/%d/posts%s".formatted(person, query)).body();
    }

    private void call(String method, String json) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(telegram.apiUrl() + telegram.token() + "/" + method))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8)).append('&');
        }
        return http
                .send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())).build(), BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + pages.pagesPort() + path);
    }
}

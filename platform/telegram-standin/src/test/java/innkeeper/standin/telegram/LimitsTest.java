package innkeeper.standin.telegram;

import innkeeper.standin.telegram.chat.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What comes too fast, too late, a second time, or from a stranger. */
class LimitsTest {
    private static final String TOO_OLD =
            "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

    private final Hands clock = new Hands();
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram().clock(clock));
    private final Bot bot = Bot.of(telegram);
    private final Talk anna = telegram.meet("Anna", "en");

    /** A clock that goes when it is told to. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2027-05-01T10:00:00Z");

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void a_chat_takes_one_message_a_second_after_a_burst_of_five() throws Exception {
        anna.says("/start");
        for (int i = 0; i < 5; i++) {
            assertEquals(200, send(anna.chat()).status());
        }

        var refused = send(anna.chat());
        assertEquals("429 Too Many Requests: retry after 1", refused.words());
        assertEquals(1, refused.body().at("/parameters/retry_after").intValue());
        assertEquals(Optional.of("1"), refused.whole().headers().firstValue("Retry-After"));
        clock.on(Duration.ofSeconds(1));
        assertEquals(200, send(anna.chat()).status());
        assertEquals(429, send(anna.chat()).status());
    }

    @Test
    void edits_count_and_refused_ones_do_not() throws Exception {
        anna.says("/start");
        var id = send(anna.chat()).result().path("message_id").intValue();
        for (int i = 0; i < 10; i++) {
            assertEquals(400,
                    bot.call("editMessageText", "chat_id", anna.chat(), "message_id", id, "text", "x").status());
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(200,
                    bot.call("editMessageText", "chat_id", anna.chat(), "message_id", id, "text", "x" + i).status());
        }

        assertEquals(429, bot.call("editMessageText", "chat_id", anna.chat(), "message_id", id, "text", "y").status());
    }

    @Test
    void thirty_a_second_go_out_in_all() throws Exception {
        var people = IntStream.range(0, 31).mapToObj(i -> telegram.meet("Guest " + i, "")).toList();
        people.forEach(person -> person.says("/start"));

        for (var person : people.subList(0, 30)) {
            assertEquals(200, send(person.chat()).status());
        }
        assertEquals("429 Too Many Requests: retry after 1", send(people.getLast().chat()).words());
        clock.on(Duration.ofSeconds(1));
        assertEquals(200, send(people.getLast().chat()).status());
    }

    @Test
    void a_group_takes_twenty_a_minute() throws Exception {
        var group = telegram.group(anna, "Family");
        for (int i = 0; i < 20; i++) {
            assertEquals(200, send(group).status());
        }

        assertEquals("429 Too Many Requests: retry after 3", send(group).words());
        clock.on(Duration.ofSeconds(3));
        assertEquals(200, send(group).status());
    }

    @Test
    void a_tap_is_answered_once_and_soon() throws Exception {
        anna.says("/start");
        var first = anna.tapsOn(1, "a");
        var second = anna.tapsOn(1, "b");

        assertEquals(200,
                bot.call("answerCallbackQuery", "callback_query_id", first.id(), "text", "Booked", "show_alert", true)
                        .status());
        assertEquals(List.of(new Answer(first, "Booked", true, "", clock.instant())), anna.answers());
        assertEquals(TOO_OLD, bot.call("answerCallbackQuery", "callback_query_id", first.id()).words());
        clock.on(Duration.ofSeconds(16));
        assertEquals(TOO_OLD, bot.call("answerCallbackQuery", "callback_query_id", second.id()).words());
        assertEquals(TOO_OLD, bot.call("answerCallbackQuery", "callback_query_id", "1").words());
        assertEquals(List.of(second), anna.waiting());
    }

    @Test
    void an_answer_to_a_tap_has_200_characters_at_most() throws Exception {
        var query = anna.tapsOn(1, "a");

        assertEquals("400 Bad Request: MESSAGE_TOO_LONG", bot.call("answerCallbackQuery", "callback_query_id",
                query.id(), "text", "x".repeat(201)).words());
        assertEquals("400 Bad Request: URL_INVALID", bot.call("answerCallbackQuery", "callback_query_id", query.id(),
                "url", "https://elsewhere.example").words());
        assertEquals(200, bot.call("answerCallbackQuery", "callback_query_id", query.id(), "text", "x".repeat(200))
                .status());
    }

    @Test
    void what_is_older_than_two_days_stays() throws Exception {
        anna.says("/start");
        var id = send(anna.chat()).result().path("message_id").intValue();
        clock.on(Duration.ofHours(49));

        assertEquals("400 Bad Request: message can't be deleted for everyone",
                bot.call("deleteMessage", "chat_id", anna.chat(), "message_id", id).words());
    }

    private Bot.Reply send(long chat) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", "x");
    }
}

package innkeeper.standin.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the bot hears when it asks. */
class UpdatesTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram().unhurried());
    private final Bot bot = Bot.of(telegram);
    private final Talk anna = telegram.meet("Anna", "ru");

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void what_somebody_writes_comes_until_it_is_confirmed() throws Exception {
        anna.says("/start link-1");

        var update = poll(0).get(0);
        assertEquals("/start link-1", update.at("/message/text").asText());
        assertEquals("ru", update.at("/message/from/language_code").asText());
        assertEquals("private", update.at("/message/chat/type").asText());
        assertEquals(anna.chat(), update.at("/message/chat/id").longValue());
        assertEquals("bot_command", update.at("/message/entities/0/type").asText());
        assertEquals(6, update.at("/message/entities/0/length").intValue());
        assertEquals(update, poll(0).get(0));
        assertEquals(0, poll(id(update) + 1).size());
        assertEquals(0, poll(0).size());
    }

    @Test
    void ids_rise_and_so_do_those_of_a_later_start() throws Exception {
        anna.says("one");
        anna.says("two");
        var ids = ids(poll(0));

        assertTrue(ids.get(0) < ids.get(1), ids::toString);
        assertEquals(ids.get(1), ids(poll(-1)).getFirst());
        assertEquals(1, poll(0).size());
    }

    @Test
    void a_poll_waits_for_what_comes() throws Exception {
        var poll = waitingPoll();
        anna.says("hello");

        assertEquals("hello", poll.join().result().at("/0/message/text").asText());
    }

    @Test
    void a_second_poll_ends_the_first() throws Exception {
        var first = waitingPoll();
        var second = waitingPoll();

        assertEquals(
                "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                first.join().words());
        assertFalse(second.isDone());
        anna.says("hello");
        assertEquals(1, second.join().result().size());
    }

    @Test
    void a_tap_an_edit_and_a_block_are_told() throws Exception {
        var mine = anna.says("helo");
        anna.edits(mine.id(), "hello");
        var shown = bot.call("sendMessage", "chat_id", anna.chat(), "text", "x", "reply_markup",
                "{\"inline_keyboard\": [[{\"text\": \"Kazan\", \"callback_data\": \"city:1\"}]]}").result();
        var query = anna.taps("Kazan");
        anna.blocks();
        anna.unblocks();

        var told = poll(0);
        assertEquals("hello", told.at("/1/edited_message/text").asText());
        assertTrue(told.at("/1/edited_message").has("edit_date"));
        assertEquals(query.id(), told.at("/2/callback_query/id").asText());
        assertEquals("city:1", told.at("/2/callback_query/data").asText());
        assertEquals(shown.path("message_id"), told.at("/2/callback_query/message/message_id"));
        assertEquals("kicked", told.at("/3/my_chat_member/new_chat_member/status").asText());
        assertEquals("member", told.at("/4/my_chat_member/new_chat_member/status").asText());
    }

    @Test
    void a_tap_on_a_message_that_is_gone_comes_without_its_text() throws Exception {
        anna.says("/start");
        var id = bot.call("sendMessage", "chat_id", anna.chat(), "text", "x").result().path("message_id").intValue();
        bot.call("deleteMessage", "chat_id", anna.chat(), "message_id", id);
        anna.tapsOn(id, "late");

        var message = poll(0).at("/1/callback_query/message");
        assertEquals(id, message.path("message_id").intValue());
        assertEquals(0, message.path("date").intValue());
        assertFalse(message.has("text"));
    }

    @Test
    void only_types_that_were_asked_for_are_kept() throws Exception {
        bot.call("getUpdates", "allowed_updates", "[\"callback_query\"]");
        anna.says("not heard");
        anna.tapsOn(1, "heard");

        assertEquals(1, poll(0).size());
        assertTrue(poll(0).get(0).has("callback_query"));
        bot.call("getUpdates", "allowed_updates", "[]");
        anna.says("heard");
        assertEquals(2, poll(0).size());
    }

    @Test
    void in_a_group_the_bot_hears_commands_and_of_its_own_coming_and_going() throws Exception {
        var group = anna.in(telegram.group(anna, "Family"));
        group.says("nobody asked you");
        group.says("/start@innkeeper_stand_in_bot");
        var moved = telegram.migrate(anna, group.chat());

        var told = poll(0);
        assertEquals("member", told.at("/0/my_chat_member/new_chat_member/status").asText());
        assertEquals("group", told.at("/1/message/chat/type").asText());
        assertEquals("/start@innkeeper_stand_in_bot", told.at("/1/message/text").asText());
        assertEquals(moved, told.at("/2/message/migrate_to_chat_id").longValue());
        assertEquals(group.chat(), told.at("/3/message/migrate_from_chat_id").longValue());
        assertEquals(4, told.size());
    }

    @Test
    void an_update_can_come_twice_even_after_it_was_confirmed() throws Exception {
        telegram.updates().again(1);
        anna.says("hello");

        var both = poll(0);
        assertEquals(2, both.size());
        assertEquals(both.get(0), both.get(1));
        assertEquals(0, poll(id(both.get(0)) + 1).size());
        telegram.updates().again(1);
        anna.says("hello");
        var first = bot.call("getUpdates", "limit", 1).result().get(0);
        assertEquals(first, poll(id(first) + 1).get(0));
    }

    @Test
    void an_update_can_come_after_the_one_that_follows_it() throws Exception {
        telegram.updates().swapped(1);
        anna.says("one");
        assertEquals(0, poll(0).size());
        anna.says("two");

        var told = poll(0);
        assertEquals("two", told.at("/0/message/text").asText());
        assertEquals("one", told.at("/1/message/text").asText());
        assertTrue(id(told.get(0)) > id(told.get(1)));
    }

    @Test
    void a_held_update_comes_by_itself_where_none_follows() {
        telegram.updates().swapped(1);
        anna.says("one");

        await().until(() -> poll(0).size() == 1);
    }

    /** A bot that is restarted has got no answer to the poll that it left. */
    @Test
    void what_came_out_of_order_with_an_answer_that_was_lost_comes_again() throws Exception {
        telegram.updates().swapped(1);
        anna.says("one");
        anna.says("two");
        poll(0);

        var again = poll(0);
        assertEquals(List.of("one", "two"), texts(again).stream().sorted().toList());
        assertEquals(0, poll(ids(again).stream().max(Integer::compare).orElseThrow() + 1).size());
    }

    @Test
    void an_update_can_come_late() throws Exception {
        telegram.updates().late(1, Duration.ofMillis(300));
        anna.says("one");
        anna.says("two");

        var two = poll(0);
        assertEquals("two", two.at("/0/message/text").asText());
        var late = bot.call("getUpdates", "offset", id(two.get(0)) + 1, "timeout", 20).result();
        assertEquals("one", late.at("/0/message/text").asText());
    }

    @Test
    void who_closes_lets_no_poll_hang() throws Exception {
        var poll = waitingPoll();
        telegram.close();

        await().until(poll::isDone);
    }

    private CompletableFuture<Bot.Reply> waitingPoll() {
        long before = telegram.updates().waiters();
        var poll = CompletableFuture.supplyAsync(() -> {
            try {
                return bot.call("getUpdates", "timeout", 30);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> telegram.updates().waiters() > before);
        return poll;
    }

    private JsonNode poll(int offset) throws Exception {
        return bot.call("getUpdates", "offset", offset).result();
    }

    private static int id(JsonNode update) {
        return update.path("update_id").intValue();
    }

    private static List<String> texts(JsonNode updates) {
        return StreamSupport.stream(updates.spliterator(), false).map(update -> update.at("/message/text").asText())
                .toList();
    }

    private static List<Integer> ids(JsonNode updates) {
        return StreamSupport.stream(updates.spliterator(), false).map(UpdatesTest::id).toList();
    }
}

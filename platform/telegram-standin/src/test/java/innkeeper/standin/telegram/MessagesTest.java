package innkeeper.standin.telegram;

import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Button.Action;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.text.Entity;
import innkeeper.standin.telegram.text.Look;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a bot may write, and the words in which everything else is refused. */
class MessagesTest {
    private static final String NOT_MODIFIED =
            "400 Bad Request: message is not modified: specified new message content and "
                    + "reply markup are exactly the same as a current content and reply markup of the message";

    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram().unhurried());
    private final Bot bot = Bot.of(telegram);
    private final Talk anna = telegram.meet("Anna", "en");
    private final long chat = anna.chat();

    @BeforeEach
    void open() {
        anna.says("/start");
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void a_message_is_shown_with_its_looks_and_buttons() throws Exception {
        var sent = bot.call("sendMessage", "chat_id", chat, "text", "<b>Where</b> to?", "parse_mode", "HTML",
                "reply_markup", keyboard(
                        """
                        {"text": "Kazan", "callback_data": "city:1"}, {"text": "Map", "url": "https://map.example"}"""));

        assertEquals(200, sent.status());
        assertEquals("Where to?", sent.result().path("text").asText());
        assertEquals("bold", sent.result().at("/entities/0/type").asText());
        assertEquals(chat, sent.result().at("/chat/id").longValue());
        assertTrue(sent.result().at("/from/is_bot").booleanValue());
        var shown = anna.last();
        assertEquals(sent.result().path("message_id").intValue(), shown.id());
        assertEquals(List.of(new Entity(Look.BOLD, 0, 5, "")), shown.content().entities());
        assertEquals(List.of(List.of(new Button("Kazan", Action.CALLBACK, "city:1"),
                new Button("Map", Action.URL, "https://map.example/"))), shown.keyboard().rows());
    }

    @Test
    void a_call_in_json_is_the_same_as_one_by_form() throws Exception {
        var sent = bot.json("sendmessage", """
                {"chat_id": %d, "text": "Where to?", "reply_markup": {"inline_keyboard": [[{"text": "Kazan",
                 "callback_data": "city:1"}]]}, "disable_notification": null}""".formatted(chat));

        assertEquals(200, sent.status(), sent.words());
        assertEquals("city:1", anna.last().keyboard().rows().getFirst().getFirst().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "''        ; ''         ; 400 Bad Request: message text is empty",
            "' \n '    ; ''         ; 400 Bad Request: text must be non-empty",
            "<b> </b>  ; HTML       ; 400 Bad Request: text must be non-empty",
            "1 < 2     ; HTML       ; 400 Bad Request: can't parse entities: Unsupported start tag \"\" at byte offset 2",
            "a.b       ; MarkdownV2 ; 400 Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
            "x         ; BBCode     ; 400 Bad Request: unsupported parse_mode"})
    void a_bad_text_is_refused(String text, String mode, String words) throws Exception {
        assertEquals(words, bot.call("sendMessage", "chat_id", chat, "text", text, "parse_mode", mode).words());
        assertEquals(1, anna.posts().size());
    }

    @Test
    void a_text_has_4096_characters_at_most_and_markup_is_none() throws Exception {
        var longest = "😀".repeat(4_096);

        assertEquals(200, bot.call("sendMessage", "chat_id", chat, "text", longest).status());
        assertEquals(200,
                bot.call("sendMessage", "chat_id", chat, "text", "<b>" + longest + "</b>", "parse_mode", "HTML")
                        .status());
        assertEquals("400 Bad Request: message is too long",
                bot.call("sendMessage", "chat_id", chat, "text", longest + "!").words());
    }

    @Test
    void a_caption_has_1024_and_a_picture_comes_from_an_address() throws Exception {
        var photo = "https://hotels.example.net/volga.jpg";
        assertEquals(200,
                bot.call("sendPhoto", "chat_id", chat, "photo", photo, "caption", "x".repeat(1_024)).status());
        assertEquals(photo, anna.last().photo());
        assertEquals("400 Bad Request: message caption is too long",
                bot.call("sendPhoto", "chat_id", chat, "photo", photo, "caption", "x".repeat(1_025)).words());
        assertEquals("400 Bad Request: there is no photo in the request",
                bot.call("sendPhoto", "chat_id", chat).words());
        assertEquals("400 Bad Request: wrong file identifier/HTTP URL specified",
                bot.call("sendPhoto", "chat_id", chat, "photo", "volga").words());
        assertEquals("400 Bad Request: wrong HTTP URL specified",
                bot.call("sendPhoto", "chat_id", chat, "photo", "http://localhost/volga.jpg").words());
    }

    @Test
    void an_album_shows_each_picture_with_its_caption_or_none_at_all() throws Exception {
        var good =
                "{\"type\": \"photo\", \"media\": \"https://a.example/%d.jpg\", \"caption\": \"<b>%d</b>\", \"parse_mode\": \"HTML\"}";
        var album = bot.call("sendMediaGroup", "chat_id", chat, "media",
                "[%s,%s]".formatted(good.formatted(1, 1), good.formatted(2, 2)));

        assertEquals(2, album.result().size());
        assertEquals(album.result().path(0).path("media_group_id"), album.result().path(1).path("media_group_id"));
        assertEquals(List.of("https://a.example/1.jpg 1", "https://a.example/2.jpg 2"),
                anna.posts().stream().filter(Post::pictured).map(post -> post.photo() + " " + post.text()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "                                   ; parameter \"media\" is required",
            "x                                  ; can't parse media JSON object",
            "{}                                 ; can't parse InputMedia: expected an Array",
            "[]                                 ; there are no messages to send",
            "[1,2,3,4,5,6,7,8,9,10,11]          ; too many messages to send as an album",
            "[{\"type\": \"video\"}]            ; the stand-in takes albums of photos alone",
            "[{\"type\": \"photo\", \"media\": \"volga\"}] ; wrong file identifier/HTTP URL specified",
            "[{\"type\": \"photo\", \"media\": \"http://localhost/a.jpg\"}] ; wrong HTTP URL specified"})
    void a_bad_album_is_refused(String media, String words) throws Exception {
        assertEquals("400 Bad Request: " + words,
                bot.call("sendMediaGroup", "chat_id", chat, "media", media == null ? "" : media).words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{\"text\": \"x\"}                            ; can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            "{\"callback_data\": \"x\"}                   ; can't parse inline keyboard button: Can't find field \"text\"",
            "{\"text\": \" \", \"callback_data\": \"x\"}  ; inline keyboard button text must be non-empty",
            "\"x\"                                        ; can't parse inline keyboard button: InlineKeyboardButton must be an Object",
            "{\"text\": \"x\", \"url\": \"no link\"}      ; inline keyboard button URL 'no link' is invalid: Wrong HTTP URL",
            "{\"text\": \"x\", \"url\": \"tel:+7916\"}    ; inline keyboard button URL 'tel:+7916' is invalid: Unsupported URL protocol",
            "{\"text\": \"x\", \"url\": \"http://localhost:8084/pay/1\"} ; inline keyboard button URL 'http://localhost:8084/pay/1' is invalid: Wrong HTTP URL"})
    void a_bad_button_is_refused(String button, String words) throws Exception {
        assertEquals("400 Bad Request: " + words,
                bot.call("sendMessage", "chat_id", chat, "text", "x", "reply_markup", keyboard(button)).words());
    }

    @Test
    void data_of_a_button_has_64_bytes_at_most() throws Exception {
        assertEquals(200, send(keyboard("{\"text\": \"x\", \"callback_data\": \"%s\"}".formatted("Ж".repeat(32)))));
        assertEquals("400 Bad Request: BUTTON_DATA_INVALID", bot.call("sendMessage", "chat_id", chat, "text", "x",
                "reply_markup",
                keyboard("{\"text\": \"x\", \"callback_data\": \"%s\"}".formatted("Ж".repeat(33)))).words());
    }

    @Test
    void a_keyboard_has_8_buttons_in_a_row_and_100_in_all_at_most() throws Exception {
        var row = "[" + IntStream.range(0, 8).mapToObj(i -> "{\"text\": \"x\", \"callback_data\": \"y\"}")
                .collect(Collectors.joining(",")) + "]";

        assertEquals(200, send("{\"inline_keyboard\": [%s]}".formatted(("," + row).repeat(12).substring(1))));
        assertEquals("400 Bad Request: reply markup is too long", bot.call("sendMessage", "chat_id", chat, "text", "x",
                "reply_markup", "{\"inline_keyboard\": [%s]}".formatted(("," + row).repeat(13).substring(1))).words());
        assertEquals("400 Bad Request: reply markup is too long", bot.call("sendMessage", "chat_id", chat, "text", "x",
                "reply_markup", keyboard("{\"text\": \"x\", \"callback_data\": \"y\"},".repeat(9).replaceAll(",$", "")))
                .words());
        assertEquals("400 Bad Request: can't parse reply keyboard markup JSON object",
                bot.call("sendMessage", "chat_id", chat, "text", "x", "reply_markup", "{").words());
    }

    @Test
    void links_to_this_machine_are_let_through_where_the_rules_say_so() throws Exception {
        try (var lenient = TelegramStandIn.open(0, Rules.telegram().withLocalLinks())) {
            var boris = lenient.meet("Boris", "");
            boris.says("/start");
            assertEquals(200, Bot.of(lenient).call("sendMessage", "chat_id", boris.chat(), "text", "x", "reply_markup",
                    keyboard("{\"text\": \"Pay\", \"url\": \"http://localhost:8084/pay/1\"}")).status());
        }
    }

    @Test
    void an_edit_that_changes_nothing_is_refused_and_any_other_is_seen() throws Exception {
        var id = written("Where to?");

        assertEquals(NOT_MODIFIED,
                bot.call("editMessageText", "chat_id", chat, "message_id", id, "text", " Where to? ").words());
        assertEquals(200, bot.call("editMessageText", "chat_id", chat, "message_id", id, "text", "Where to?",
                "reply_markup", keyboard("{\"text\": \"x\", \"callback_data\": \"y\"}")).status());
        assertEquals(200, bot.call("editMessageReplyMarkup", "chat_id", chat, "message_id", id).status());
        assertEquals(NOT_MODIFIED, bot.call("editMessageReplyMarkup", "chat_id", chat, "message_id", id).words());
        assertEquals(List.of(), anna.last().keyboard().rows());
    }

    @Test
    void only_what_the_bot_wrote_and_is_still_there_can_be_edited() throws Exception {
        var mine = anna.says("hello").id();
        var photo = bot.call("sendPhoto", "chat_id", chat, "photo", "https://a.example/b.jpg").result()
                .path("message_id").intValue();

        assertEquals("400 Bad Request: message to edit not found",
                bot.call("editMessageText", "chat_id", chat, "message_id", 1, "text", "x").words());
        assertEquals("400 Bad Request: message can't be edited",
                bot.call("editMessageText", "chat_id", chat, "message_id", mine, "text", "x").words());
        assertEquals("400 Bad Request: there is no text in the message to edit",
                bot.call("editMessageText", "chat_id", chat, "message_id", photo, "text", "x").words());
        assertEquals("400 Bad Request: message identifier is not specified",
                bot.call("editMessageText", "chat_id", chat, "text", "x").words());
    }

    @Test
    void a_deleted_message_is_gone() throws Exception {
        var id = written("soon gone");

        assertEquals(200, bot.call("deleteMessage", "chat_id", chat, "message_id", id).status());
        assertTrue(anna.posts().stream().noneMatch(post -> post.id() == id));
        assertEquals("400 Bad Request: message to delete not found",
                bot.call("deleteMessage", "chat_id", chat, "message_id", id).words());
    }

    @Test
    void nobody_is_written_to_who_has_not_opened_the_chat_or_has_blocked_the_bot() throws Exception {
        var boris = telegram.meet("Boris", "");
        assertEquals("403 Forbidden: bot can't initiate conversation with a user",
                bot.call("sendMessage", "chat_id", boris.chat(), "text", "x").words());
        assertEquals("400 Bad Request: chat not found", bot.call("sendMessage", "chat_id", 42, "text", "x").words());
        assertEquals("400 Bad Request: chat_id is empty", bot.call("sendMessage", "text", "x").words());

        anna.blocks();
        assertEquals("403 Forbidden: bot was blocked by the user",
                bot.call("sendMessage", "chat_id", chat, "text", "x").words());
        anna.says("/start");
        assertEquals(200, bot.call("sendMessage", "chat_id", chat, "text", "x").status());
    }

    @Test
    void a_group_that_has_moved_says_where_to() throws Exception {
        var group = telegram.group(anna, "Family");
        assertEquals(200, bot.call("sendMessage", "chat_id", group, "text", "x").status());

        var moved = telegram.migrate(anna, group);
        var refused = bot.call("sendMessage", "chat_id", group, "text", "x");
        assertEquals("400 Bad Request: group chat was upgraded to a supergroup chat", refused.words());
        assertEquals(moved, refused.body().at("/parameters/migrate_to_chat_id").longValue());
        assertEquals(200, bot.call("sendMessage", "chat_id", moved, "text", "x").status());
    }

    @Test
    void a_group_can_be_left_and_a_private_chat_cannot() throws Exception {
        var group = telegram.group(anna, "Family");

        assertEquals(200, bot.call("leaveChat", "chat_id", group).status());
        assertEquals("403 Forbidden: bot is not a member of the group chat",
                bot.call("sendMessage", "chat_id", group, "text", "x").words());
        assertEquals("400 Bad Request: chat member status can't be changed in private chats",
                bot.call("leaveChat", "chat_id", chat).words());
        var other = telegram.group(anna, "Friends");
        anna.in(other).blocks();
        assertEquals("403 Forbidden: bot was kicked from the group chat",
                bot.call("sendMessage", "chat_id", other, "text", "x").words());
    }

    @Test
    void a_reply_to_what_is_gone_is_refused_unless_it_may_go_without() throws Exception {
        assertEquals("400 Bad Request: message to be replied not found",
                bot.call("sendMessage", "chat_id", chat, "text",
                        "x", "reply_parameters", "{\"message_id\": 1}").words());
        assertEquals(200, bot.call("sendMessage", "chat_id", chat, "text", "x", "reply_parameters",
                "{\"message_id\": 1, \"allow_sending_without_reply\": true}").status());
    }

    @Test
    void the_menu_is_read_in_the_language_that_it_was_told_in() throws Exception {
        assertEquals(200, bot.call("setMyCommands", "commands",
                "[{\"command\": \"bookings\", \"description\": \"My bookings\"}]").status());
        assertEquals(200, bot.call("setMyCommands", "language_code", "ru", "commands",
                "[{\"command\": \"bookings\", \"description\": \"Мои брони\"}]").status());
        assertEquals("My bookings", telegram.menu("en").getFirst().getValue());
        assertEquals("Мои брони", telegram.menu("ru").getFirst().getValue());
        assertEquals("400 Bad Request: BOT_COMMAND_INVALID", bot.call("setMyCommands", "commands",
                "[{\"command\": \"My-Bookings\", \"description\": \"x\"}]").words());
        assertEquals("400 Bad Request: command description must be non-empty", bot.call("setMyCommands", "commands",
                "[{\"command\": \"bookings\", \"description\": \"\"}]").words());
    }

    @Test
    void an_action_is_one_that_telegram_knows() throws Exception {
        assertEquals(200, bot.call("sendChatAction", "chat_id", chat, "action", "typing").status());
        assertEquals("400 Bad Request: wrong parameter action in request",
                bot.call("sendChatAction", "chat_id", chat, "action", "dancing").words());
    }

    @Test
    void calls_are_remembered_and_refusals_stand_out() throws Exception {
        written("fine");
        bot.call("sendMessage", "chat_id", chat, "text", "");

        assertEquals(List.of(200, 400), telegram.calls().stream().map(Call::status).toList());
        assertEquals(List.of("Bad Request: message text is empty"),
                telegram.refusals().stream().map(Call::description).toList());
        assertFalse(telegram.refusals().getFirst().arguments().isEmpty());
    }

    private int written(String text) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", text).result().path("message_id").intValue();
    }

    private int send(String markup) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", "x", "reply_markup", markup).status();
    }

    private static String keyboard(String buttons) {
        return "{\"inline_keyboard\": [[%s]]}".formatted(buttons);
    }
}

package innkeeper.standin.telegram;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.UpdatesListener;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.LeaveChat;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.BaseResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The library that telegram-bot uses sends what the stand-in reads, and reads what it sends. */
class LibraryTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());
    private final TelegramBot bot = new TelegramBot.Builder(telegram.token()).apiUrl(telegram.apiUrl()).build();
    private final Talk anna = telegram.meet("Anna", "ru");

    @AfterEach
    void close() {
        bot.removeGetUpdatesListener();
        telegram.close();
        bot.shutdown();
    }

    @Test
    void a_dialogue_goes_through() {
        assertTrue(bot.execute(new GetMe()).user().isBot());
        anna.says("/start");
        Update start = bot.execute(new GetUpdates().timeout(5)).updates().getFirst();
        assertEquals(anna.chat(), start.message().chat().id());
        assertEquals("ru", start.message().from().languageCode());

        var sent = bot.execute(new SendMessage(anna.chat(), "<b>Куда?</b>").parseMode(ParseMode.HTML)
                .replyMarkup(new InlineKeyboardMarkup(new InlineKeyboardButton("Казань").callbackData("city:1"))));
        assertTrue(sent.isOk(), sent::description);
        assertEquals("Куда?", sent.message().text());
        assertEquals("city:1", sent.message().replyMarkup().inlineKeyboard()[0][0].callbackData());

        var query = anna.taps("Казань");
        Update tap = bot.execute(new GetUpdates().offset(start.updateId() + 1)).updates().getFirst();
        assertEquals(query.id(), tap.callbackQuery().id());
        assertTrue(bot.execute(new AnswerCallbackQuery(query.id()).text("Казань").showAlert(true)).isOk());
        assertEquals("Казань", anna.answers().getLast().text());

        int id = sent.message().messageId();
        assertTrue(bot.execute(new EditMessageText(anna.chat(), id, "Когда?")).isOk());
        assertEquals("Когда?", anna.last().text());
        assertTrue(bot.execute(new EditMessageReplyMarkup(anna.chat(), id).replyMarkup(
                new InlineKeyboardMarkup(new InlineKeyboardButton("Карта").url("https://map.example/kazan")))).isOk());
        assertTrue(bot.execute(new DeleteMessage(anna.chat(), id)).isOk());
        assertTrue(bot.execute(new SendPhoto(anna.chat(), "https://hotels.example/volga.jpg").caption("Волга")).isOk());
        assertEquals("Волга", anna.last().text());
        assertEquals(List.of(), telegram.refusals());
    }

    @Test
    void refusals_are_understood() {
        anna.says("/start");
        var bad = bot.execute(new SendMessage(anna.chat(), "a <b").parseMode(ParseMode.HTML));
        assertEquals(400, bad.errorCode());
        assertEquals("Bad Request: can't parse entities: Unclosed start tag at byte offset 2", bad.description());

        telegram.faults().order(Fault.RATE_LIMITED, 1);
        assertEquals(1, bot.execute(new SendMessage(anna.chat(), "x")).parameters().retryAfter());
        var group = telegram.group(anna, "Family");
        var moved = telegram.migrate(anna, group);
        assertEquals(moved, bot.execute(new SendMessage(group, "x")).parameters().migrateToChatId());
        assertTrue(bot.execute(new LeaveChat(moved)).isOk());
    }

    @Test
    void a_menu_and_a_webhook_can_be_set() {
        BaseResponse menu = bot.execute(new SetMyCommands(new BotCommand("bookings", "Мои брони")).languageCode("ru"));
        assertTrue(menu.isOk(), menu::description);
        assertEquals("bookings", telegram.menu("ru").getFirst().getKey());

        BaseResponse webhook = bot.execute(new SetWebhook().url("https://bot.example.net/hook").secretToken("secret")
                .allowedUpdates("message", "callback_query"));
        assertTrue(webhook.isOk(), webhook::description);
        var info = bot.execute(new GetWebhookInfo()).webhookInfo();
        assertEquals("https://bot.example.net/hook", info.url());
        assertEquals(List.of("callback_query", "message"), List.of(info.allowedUpdates()));
    }

    @Test
    void its_listener_hears_everything_once() {
        List<String> heard = new CopyOnWriteArrayList<>();
        bot.setUpdatesListener(updates -> {
            updates.forEach(update -> heard.add(update.message().text()));
            return UpdatesListener.CONFIRMED_UPDATES_ALL;
        }, new GetUpdates().timeout(10));
        anna.says("one");
        await().until(() -> heard.size() == 1);
        anna.says("two");
        anna.says("three");

        await().until(() -> heard.size() >= 3);
        assertEquals(List.of("one", "two", "three"), heard);
    }
}

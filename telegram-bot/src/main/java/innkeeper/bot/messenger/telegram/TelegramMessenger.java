package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.LeaveChat;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Button.Open;
import innkeeper.bot.messenger.domain.Button.Press;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Telegram over its Bot API. Markup is HTML to it; what it finds nothing to change in, or is too late for, is no failure. */
public final class TelegramMessenger implements Messenger {
    private final TelegramApi api;
    private final Pace pace;
    private final TelegramPictures pictures;

    public TelegramMessenger(TelegramSettings settings, RateLimits limits, Telemetry telemetry, Clock clock) {
        this.api = new TelegramApi(settings, telemetry, clock);
        this.pace = new Pace(limits, settings.inAll(), settings.perChat());
        this.pictures = new TelegramPictures(api, pace);
    }

    @Override
    public String show(String address, Screen screen) {
        pictures.show(address, screen.photos());
        Reply<SendResponse> reply = send(address, screen);
        if (refusesPage(reply)) {
            reply = send(address, withPagesInText(screen));
        }
        return Integer.toString(expect(reply).message().messageId());
    }

    private Reply<SendResponse> send(String address, Screen screen) {
        pace.await(address);
        return api.call(new SendMessage(Long.parseLong(address), text(screen)).parseMode(ParseMode.HTML)
                .replyMarkup(keyboard(screen)));
    }

    @Override
    public boolean edit(String address, String message, Screen screen) {
        Reply<BaseResponse> reply = replace(address, message, screen);
        if (refusesPage(reply)) {
            reply = replace(address, message, withPagesInText(screen));
        }
        if (reply.ok() || reply.says("message is not modified")) {
            return true;
        }
        if (reply.says("message to edit not found") || reply.says("message can't be edited") || reply.says("MESSAGE_ID_INVALID")) {
            return false;
        }
        expect(reply);
        return true;
    }

    private Reply<BaseResponse> replace(String address, String message, Screen screen) {
        pace.await(address);
        return api.call(new EditMessageText(Long.parseLong(address), Integer.parseInt(message), text(screen))
                .parseMode(ParseMode.HTML).replyMarkup(keyboard(screen)));
    }

    /** Late or a second time it is refused, and nothing is lost by that. */
    @Override
    public void answer(String query, String toast) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(query);
        Reply<BaseResponse> reply = api.call(toast.isEmpty() ? answer : answer.text(toast));
        if (!reply.says("query is too old")) {
            expect(reply);
        }
    }

    @Override
    public void leave(String address) {
        Reply<BaseResponse> reply = api.call(new LeaveChat(Long.parseLong(address)));
        if (!reply.chatLeft()) {
            expect(reply);
        }
    }

    private static <R extends BaseResponse> R expect(Reply<R> reply) {
        reply.requireReader();
        if (!reply.ok()) {
            throw new IllegalStateException("Telegram refuses what we send: " + reply.words());
        }
        return reply.response();
    }

    /** Telegram's buttons open no pages of this machine, and of no host without a dot. */
    private static boolean refusesPage(Reply<?> reply) {
        return !reply.ok() && reply.says("URL");
    }

    private static Screen withPagesInText(Screen screen) {
        Markup text = screen.text();
        for (Button button : (Iterable<Button>) buttons(screen)::iterator) {
            if (button instanceof Open(String label, URI page)) {
                Markup link = Markup.plain(label + ": " + page);
                text = text.upTo(Screen.LONGEST_TEXT - link.length() - 2).paragraph(link);
            }
        }
        return new Screen(text, screen.rows().stream()
                .map(row -> row.stream().filter(Press.class::isInstance).toList()).toList());
    }

    private static Stream<Button> buttons(Screen screen) {
        return screen.rows().stream().flatMap(List::stream);
    }

    private static String text(Screen screen) {
        return screen.text().upTo(Screen.LONGEST_TEXT).html();
    }

    private static InlineKeyboardMarkup keyboard(Screen screen) {
        return new InlineKeyboardMarkup(screen.rows().stream()
                .map(row -> row.stream().map(TelegramMessenger::button).toArray(InlineKeyboardButton[]::new))
                .toArray(InlineKeyboardButton[][]::new));
    }

    private static InlineKeyboardButton button(Button button) {
        return switch (button) {
            case Press(String label, String data) -> new InlineKeyboardButton(label).callbackData(data);
            case Open(String label, URI page) -> new InlineKeyboardButton(label).url(page.toString());
        };
    }
}

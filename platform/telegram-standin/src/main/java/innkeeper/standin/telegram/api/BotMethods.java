package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.api.Method.Result;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Kind;
import innkeeper.standin.telegram.chat.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bot itself: its name, its menu, its answers to taps, its leave from groups. */
final class BotMethods {
    private static final int MOST_OF_A_TOAST = 200;
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_OF_A_DESCRIPTION = 256;

    private final Rules rules;
    private final ChatBook book;
    private final Access access;
    private final Map<String, List<Map.Entry<String, String>>> menus = new ConcurrentHashMap<>();

    BotMethods(Rules rules, ChatBook book) {
        this.rules = rules;
        this.book = book;
        this.access = new Access(book);
    }

    Map<String, Method> all() {
        return Map.of("getMe", _ -> Result.of(Wire.me(rules.botId())), "setMyCommands", this::setCommands,
                "answerCallbackQuery", this::answer, "leaveChat", this::leave);
    }

    /** The menu in that language, or the one for all others. */
    List<Map.Entry<String, String>> menu(String language) {
        return menus.getOrDefault(language, menus.getOrDefault("", List.of()));
    }

    private Result answer(Arguments arguments) {
        String text = arguments.text("text");
        if (text.codePointCount(0, text.length()) > MOST_OF_A_TOAST) {
            throw TelegramError.badRequest("MESSAGE_TOO_LONG");
        }
        String url = arguments.text("url");
        if (!url.isEmpty() && !url.startsWith("https://t.me/" + Wire.BOT_NAME)) {
            throw TelegramError.badRequest("URL_INVALID");
        }
        if (!book.answer(arguments.text("callback_query_id"), text, arguments.flag("show_alert"), url)) {
            throw TelegramError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return Result.TRUE;
    }

    private Result setCommands(Arguments arguments) {
        JsonNode commands = arguments.json("commands", "commands")
                .orElseThrow(() -> TelegramError.badRequest("BOT_COMMANDS_EMPTY"));
        if (!commands.isArray()) {
            throw TelegramError.badRequest("expected an Array of BotCommand");
        }
        if (commands.size() > MOST_COMMANDS) {
            throw TelegramError.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        List<Map.Entry<String, String>> menu = new ArrayList<>();
        commands.forEach(command -> menu.add(command(command)));
        menus.put(arguments.text("language_code"), List.copyOf(menu));
        return Result.TRUE;
    }

    private static Map.Entry<String, String> command(JsonNode command) {
        String name = command.path("command").asText().replaceFirst("^/", "");
        String description = command.path("description").asText();
        if (name.isEmpty()) {
            throw TelegramError.badRequest("command must be non-empty");
        }
        if (name.length() > 32) {
            throw TelegramError.badRequest("command length must not exceed 32");
        }
        if (!name.matches("[a-z0-9_]+")) {
            throw TelegramError.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isBlank()) {
            throw TelegramError.badRequest("command description must be non-empty");
        }
        if (description.codePointCount(0, description.length()) > MOST_OF_A_DESCRIPTION) {
            throw TelegramError.badRequest("command description length must not exceed 256");
        }
        return Map.entry(name, description);
    }

    private Result leave(Arguments arguments) {
        Chat chat = access.known(arguments);
        if (chat.kind() == Kind.PRIVATE) {
            throw TelegramError.badRequest("chat member status can't be changed in private chats");
        }
        access.writable(arguments);
        book.stand(chat.id(), Standing.LEFT);
        return Result.TRUE;
    }
}

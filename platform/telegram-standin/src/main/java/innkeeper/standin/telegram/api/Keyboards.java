package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Button.Action;
import innkeeper.standin.telegram.chat.Keyboard;
import innkeeper.standin.telegram.text.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the keyboard below a message, as strictly as Telegram does. */
final class Keyboards {
    private static final int MOST_IN_A_ROW = 8;
    private static final int MOST_IN_ALL = 100;
    private static final int MOST_BYTES_OF_DATA = 64;
    private static final int MOST_COPIED = 256;

    private final Links links;

    Keyboards(Links links) {
        this.links = links;
    }

    /** None where the call brings none. */
    Keyboard read(Arguments arguments) {
        Optional<JsonNode> markup = arguments.json("reply_markup", "reply keyboard markup");
        if (markup.isEmpty()) {
            return Keyboard.NONE;
        }
        if (!markup.get().isObject()) {
            throw TelegramError.badRequest("object expected as reply markup");
        }
        if (!markup.get().has("inline_keyboard") && !markup.get().isEmpty()) {
            throw TelegramError.badRequest("the stand-in has inline keyboards only");
        }
        Keyboard keyboard = new Keyboard(rows(markup.get().path("inline_keyboard")));
        if (keyboard.rows().stream().anyMatch(row -> row.size() > MOST_IN_A_ROW)
                || keyboard.buttons().count() > MOST_IN_ALL) {
            throw TelegramError.badRequest("reply markup is too long");
        }
        return keyboard;
    }

    private List<List<Button>> rows(JsonNode keyboard) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : keyboard) {
            if (!row.isArray()) {
                throw TelegramError.badRequest(
                        "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
            }
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(button(button)));
            rows.add(buttons);
        }
        return rows;
    }

    private Button button(JsonNode button) {
        if (!button.isObject()) {
            throw TelegramError.badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        }
        if (!button.path("text").isTextual()) {
            throw TelegramError.badRequest("can't parse inline keyboard button: Can't find field \"text\"");
        }
        String text = button.path("text").textValue().strip();
        if (text.isEmpty()) {
            throw TelegramError.badRequest("inline keyboard button text must be non-empty");
        }
        if (!button.path("url").asText().isEmpty()) {
            return link(text, button.path("url").asText());
        }
        if (!button.path("callback_data").asText().isEmpty()) {
            return callback(text, button.path("callback_data").asText());
        }
        String copied = button.at("/copy_text/text").asText();
        if (!copied.isEmpty() && copied.length() <= MOST_COPIED) {
            return new Button(text, Action.COPY, copied);
        }
        throw TelegramError.badRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }

    private Button link(String text, String address) {
        links.flaw(address).ifPresent(flaw -> {
            throw TelegramError.badRequest("inline keyboard button URL '%s' is invalid: %s".formatted(address, flaw));
        });
        return new Button(text, Action.URL, links.kept(address));
    }

    private static Button callback(String text, String data) {
        if (data.getBytes(UTF_8).length > MOST_BYTES_OF_DATA) {
            throw TelegramError.badRequest("BUTTON_DATA_INVALID");
        }
        return new Button(text, Action.CALLBACK, data);
    }
}

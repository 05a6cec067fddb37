package innkeeper.standin.telegram.api;

import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.text.BadMarkup;
import innkeeper.standin.telegram.text.Formatted;
import innkeeper.standin.telegram.text.Links;
import innkeeper.standin.telegram.text.ParseMode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the text of a message, or the caption of a picture, and holds it to its limit. */
final class Texts {
    private static final int MOST_OF_A_MESSAGE = 4_096;
    private static final int MOST_OF_A_CAPTION = 1_024;
    private static final int MOST_BYTES = 32_768;

    private final Links links;

    Texts(Links links) {
        this.links = links;
    }

    Formatted message(Arguments arguments) {
        if (arguments.text("text").isEmpty()) {
            throw TelegramError.badRequest("message text is empty");
        }
        Formatted read = read(arguments, "text");
        if (read.text().isEmpty()) {
            throw TelegramError.badRequest("text must be non-empty");
        }
        if (read.length() > MOST_OF_A_MESSAGE) {
            throw TelegramError.badRequest("message is too long");
        }
        return read;
    }

    Formatted caption(Arguments arguments) {
        Formatted read = read(arguments, "caption");
        if (read.length() > MOST_OF_A_CAPTION) {
            throw TelegramError.badRequest("message caption is too long");
        }
        return read;
    }

    private Formatted read(Arguments arguments, String field) {
        String source = arguments.text(field);
        if (source.getBytes(UTF_8).length > MOST_BYTES) {
            throw TelegramError.badRequest("text is too long");
        }
        if (!arguments.text(field.equals("text") ? "entities" : "caption_entities").isEmpty()) {
            throw TelegramError.badRequest("the stand-in reads markup, not entities");
        }
        ParseMode mode = ParseMode.of(arguments.text("parse_mode"))
                .orElseThrow(() -> TelegramError.badRequest("unsupported parse_mode"));
        try {
            return mode.read(source, links);
        } catch (BadMarkup e) {
            throw TelegramError.badRequest("can't parse entities: " + e.getMessage());
        }
    }
}

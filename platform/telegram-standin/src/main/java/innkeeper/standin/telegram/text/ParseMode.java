package innkeeper.standin.telegram.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a text is marked up; legacy Markdown is not read here. */
public enum ParseMode {
    NONE, HTML, MARKDOWNV2;

    /** Nothing where there is no such mode. */
    public static Optional<ParseMode> of(String name) {
        return name.isEmpty()
                ? Optional.of(NONE)
                : Arrays.stream(values()).filter(mode -> mode.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * The text as a chat will show it.
     *
     * @param links decides what a link leads to
     * @throws BadMarkup in Telegram's words
     */
    public Formatted read(String source, Links links) {
        Formatted read = switch (this) {
            case NONE -> new Formatted(source, List.of());
            case HTML -> new HtmlMarkup(source, links).read();
            case MARKDOWNV2 -> new MarkdownMarkup(source, links).read();
        };
        return read.tidied();
    }
}

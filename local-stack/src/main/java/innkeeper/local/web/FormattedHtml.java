package innkeeper.local.web;

import innkeeper.standin.telegram.text.Entity;
import innkeeper.standin.telegram.text.Formatted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Pattern;

/** A text of the messenger as HTML: its stretches as elements, everything else escaped, addresses as links. */
final class FormattedHtml {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private final Formatted text;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Entity> open = new ArrayDeque<>();

    private FormattedHtml(Formatted text) {
        this.text = text;
    }

    static String of(Formatted text) {
        return new FormattedHtml(text).html();
    }

    private String html() {
        Iterator<Entity> entities = text.entities().iterator();
        int at = 0;
        while (entities.hasNext()) {
            Entity next = entities.next();
            at = closeUntil(next.offset(), at);
            at = write(at, next.offset());
            open.push(next);
            html.append(begin(next));
        }
        at = closeUntil(text.text().length(), at);
        write(at, text.text().length());
        return html.toString();
    }

    /** Ends what ends there or before. */
    private int closeUntil(int place, int from) {
        int at = from;
        while (!open.isEmpty() && open.peek().end() <= place) {
            at = write(at, open.peek().end());
            html.append(end(open.pop()));
        }
        return at;
    }

    private int write(int from, int to) {
        String escaped = escaped(text.text().substring(from, Math.max(from, to)));
        html.append(open.isEmpty()
                ? ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>")
                : escaped);
        return Math.max(from, to);
    }

    private static String begin(Entity entity) {
        return switch (entity.look()) {
            case BOLD -> "<b>";
            case ITALIC -> "<i>";
            case UNDERLINE -> "<u>";
            case STRIKETHROUGH -> "<s>";
            case SPOILER -> "<span class=\"spoiler\" tabindex=\"0\">";
            case BLOCKQUOTE, EXPANDABLE_BLOCKQUOTE -> "<blockquote>";
            case CODE -> "<code>";
            case PRE -> "<pre>";
            case TEXT_LINK -> "<a href=\"%s\" target=\"_blank\" rel=\"noopener\">".formatted(escaped(entity.value()));
            case BOT_COMMAND -> "<span class=\"command\">";
        };
    }

    private static String end(Entity entity) {
        return switch (entity.look()) {
            case BOLD -> "</b>";
            case ITALIC -> "</i>";
            case UNDERLINE -> "</u>";
            case STRIKETHROUGH -> "</s>";
            case SPOILER, BOT_COMMAND -> "</span>";
            case BLOCKQUOTE, EXPANDABLE_BLOCKQUOTE -> "</blockquote>";
            case CODE -> "</code>";
            case PRE -> "</pre>";
            case TEXT_LINK -> "</a>";
        };
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

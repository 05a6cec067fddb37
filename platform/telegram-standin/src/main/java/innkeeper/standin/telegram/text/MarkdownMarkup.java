package innkeeper.standin.telegram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Telegram's MarkdownV2: eighteen signs mean something everywhere, and are escaped where they are to mean themselves. */
final class MarkdownMarkup {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

    private final String source;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private record Open(Look look, int begin, int from) {}

    MarkdownMarkup(String source, Links links) {
        this.source = source;
        this.links = links;
    }

    Formatted read() {
        while (at < source.length()) {
            char sign = source.charAt(at);
            if (sign == '\\' && at + 1 < source.length() && source.charAt(at + 1) <= 126) {
                text.append(source.charAt(at + 1));
                at += 2;
            } else if (sign == '\n' && quoted()) {
                endOfLine();
            } else if (isPlain(sign)) {
                text.append(sign);
                at++;
            } else {
                marked(sign);
            }
        }
        if (inside(Look.BLOCKQUOTE)) {
            close("");
        }
        if (!open.isEmpty()) {
            throw unclosed();
        }
        return new Formatted(text.toString(), entities);
    }

    /** In code, only the sign that ends it means something. */
    private boolean isPlain(char sign) {
        return inside(Look.CODE) || inside(Look.PRE) ? sign != '`' : RESERVED.indexOf(sign) < 0;
    }

    private void marked(char sign) {
        switch (sign) {
            case '*' -> toggle(Look.BOLD, 1);
            case '~' -> toggle(Look.STRIKETHROUGH, 1);
            case '_' -> {
                boolean twice = source.startsWith("__", at);
                toggle(twice ? Look.UNDERLINE : Look.ITALIC, twice ? 2 : 1);
            }
            case '|' -> {
                requireMark("||", sign);
                toggle(Look.SPOILER, 2);
            }
            case '`' -> code();
            case '[' -> begin(Look.TEXT_LINK, 1);
            case ']' -> {
                if (!inside(Look.TEXT_LINK)) {
                    throw reserved(sign);
                }
                link();
            }
            case '>' -> {
                boolean lineBegins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                if (!lineBegins) {
                    throw reserved(sign);
                }
                begin(Look.BLOCKQUOTE, 1);
            }
            default -> throw reserved(sign);
        }
    }

    private void requireMark(String mark, char sign) {
        if (!source.startsWith(mark, at)) {
            throw reserved(sign);
        }
    }

    private void toggle(Look look, int width) {
        if (inside(look)) {
            at += width;
            close("");
        } else {
            begin(look, width);
        }
    }

    private void code() {
        if (inside(Look.PRE)) {
            if (source.startsWith("```", at)) {
                at += 3;
                close("");
            } else {
                text.append(source.charAt(at++));
            }
        } else if (!inside(Look.CODE) && source.startsWith("```", at)) {
            begin(Look.PRE, 3);
            skipLanguage();
        } else {
            toggle(Look.CODE, 1);
        }
    }

    private void skipLanguage() {
        int end = at;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end)) && source.charAt(end) != '`') {
            end++;
        }
        if (end < source.length() && source.charAt(end) == '\n') {
            at = end + 1;
        }
    }

    private void link() {
        at++;
        String address = text.substring(open.peek().from());
        if (source.startsWith("(", at)) {
            int begin = ++at;
            StringBuilder read = new StringBuilder();
            while (at < source.length() && source.charAt(at) != ')') {
                if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                    at++;
                }
                read.append(source.charAt(at++));
            }
            if (at == source.length()) {
                throw new BadMarkup("Can't find end of a URL at byte offset %d", bytes(begin));
            }
            at++;
            address = read.toString();
        }
        close(links.flaw(address).isEmpty() ? links.kept(address) : "");
    }

    /** A quotation goes on in lines that begin with its sign. */
    private void endOfLine() {
        boolean goesOn = source.startsWith("\n>", at);
        if (!goesOn && !inside(Look.BLOCKQUOTE)) {
            throw unclosed();
        }
        text.append('\n');
        at += goesOn ? 2 : 1;
        if (!goesOn) {
            close("");
        }
    }

    private boolean quoted() {
        return open.stream().anyMatch(each -> each.look() == Look.BLOCKQUOTE);
    }

    private boolean inside(Look look) {
        return !open.isEmpty() && open.peek().look() == look;
    }

    private void begin(Look look, int width) {
        open.push(new Open(look, at, text.length()));
        at += width;
    }

    /** @param value empty for a link that leads nowhere, which is then none */
    private void close(String value) {
        Open opened = open.pop();
        boolean linkToNowhere = opened.look() == Look.TEXT_LINK && value.isEmpty();
        if (text.length() > opened.from() && !linkToNowhere) {
            entities.add(new Entity(opened.look(), opened.from(), text.length() - opened.from(), value));
        }
    }

    private static BadMarkup reserved(char sign) {
        return new BadMarkup("Character '%s' is reserved and must be escaped with the preceding '\\'", sign);
    }

    private BadMarkup unclosed() {
        return new BadMarkup("Can't find end of %s entity at byte offset %d", open.peek().look().inRefusals(),
                bytes(open.peek().begin()));
    }

    private int bytes(int place) {
        return source.substring(0, place).getBytes(UTF_8).length;
    }
}

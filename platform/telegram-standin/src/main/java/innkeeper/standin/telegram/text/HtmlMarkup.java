package innkeeper.standin.telegram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Telegram's HTML: few tags, each closed in its order; references for {@code <}, {@code >}, {@code &}, {@code "} and by number. */
final class HtmlMarkup {
    private static final Map<String, Look> TAGS = Map.ofEntries(Map.entry("b", Look.BOLD),
            Map.entry("strong", Look.BOLD), Map.entry("i", Look.ITALIC), Map.entry("em", Look.ITALIC),
            Map.entry("u", Look.UNDERLINE), Map.entry("ins", Look.UNDERLINE), Map.entry("s", Look.STRIKETHROUGH),
            Map.entry("strike", Look.STRIKETHROUGH), Map.entry("del", Look.STRIKETHROUGH),
            Map.entry("tg-spoiler", Look.SPOILER), Map.entry("span", Look.SPOILER), Map.entry("a", Look.TEXT_LINK),
            Map.entry("code", Look.CODE), Map.entry("pre", Look.PRE), Map.entry("blockquote", Look.BLOCKQUOTE));
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));?");
    private static final Set<Character> ENDS_OF_NAMES = Set.of('=', '>', '/', '"', '\'');

    private final String source;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private record Open(String tag, Map<String, String> attributes, int from) {}

    HtmlMarkup(String source, Links links) {
        this.source = source;
        this.links = links;
    }

    Formatted read() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '<' -> tag();
                case '&' -> text.append(reference());
                default -> text.append(source.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw new BadMarkup("Can't find end tag corresponding to start tag \"%s\"", open.peek().tag());
        }
        return new Formatted(text.toString(), entities);
    }

    private void tag() {
        int begin = at++;
        if (sign() == '/') {
            at++;
            endTag(begin);
        } else {
            startTag(begin);
        }
    }

    private void startTag(int begin) {
        String name = word().toLowerCase(Locale.ROOT);
        if (at == source.length()) {
            throw new BadMarkup("Unclosed start tag at byte offset %d", bytes(begin));
        }
        if (!TAGS.containsKey(name)) {
            throw new BadMarkup("Unsupported start tag \"%s\" at byte offset %d", name, bytes(begin));
        }
        Map<String, String> attributes = attributes(name, begin);
        if (name.equals("span") && !attributes.getOrDefault("class", "").equals("tg-spoiler")) {
            throw new BadMarkup("Tag \"span\" must have class \"tg-spoiler\" at byte offset %d", bytes(begin));
        }
        open.push(new Open(name, attributes, text.length()));
    }

    private Map<String, String> attributes(String tag, int begin) {
        Map<String, String> attributes = new HashMap<>();
        skipBlanks();
        while (sign() != '>') {
            int from = at;
            while (at < source.length() && !blank() && !ENDS_OF_NAMES.contains(sign())) {
                at++;
            }
            String name = source.substring(from, at);
            if (name.isEmpty()) {
                throw at == source.length()
                        ? new BadMarkup("Unclosed start tag \"%s\" at byte offset %d", tag, bytes(begin))
                        : new BadMarkup("Empty attribute name in the tag \"%s\" at byte offset %d", tag, bytes(begin));
            }
            skipBlanks();
            attributes.put(name, sign() == '=' ? value(tag, begin) : "");
            skipBlanks();
        }
        at++;
        return attributes;
    }

    private String value(String tag, int begin) {
        at++;
        skipBlanks();
        if (at == source.length()) {
            throw new BadMarkup("Unclosed start tag \"%s\" at byte offset %d", tag, bytes(begin));
        }
        char quote = sign();
        StringBuilder value = new StringBuilder();
        if (quote == '"' || quote == '\'') {
            at++;
            while (at < source.length() && sign() != quote) {
                value.append(sign() == '&' ? reference() : String.valueOf(source.charAt(at++)));
            }
            at = Math.min(at + 1, source.length());
        } else {
            int from = at;
            while (at < source.length() && (Character.isLetterOrDigit(sign()) || sign() == '.' || sign() == '-')) {
                value.append(Character.toLowerCase(source.charAt(at++)));
            }
            if (at < source.length() && !blank() && sign() != '>') {
                throw new BadMarkup("Unexpected end of name token at byte offset %d", bytes(from));
            }
        }
        if (at == source.length()) {
            throw new BadMarkup("Unclosed start tag at byte offset %d", bytes(begin));
        }
        return value.toString();
    }

    private void endTag(int begin) {
        if (open.isEmpty()) {
            throw new BadMarkup("Unexpected end tag at byte offset %d", bytes(begin));
        }
        String name = word().toLowerCase(Locale.ROOT);
        skipBlanks();
        if (sign() != '>') {
            throw new BadMarkup("Unclosed end tag at byte offset %d", bytes(begin));
        }
        at++;
        Open opened = open.pop();
        if (!name.isEmpty() && !name.equals(opened.tag())) {
            throw new BadMarkup("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"",
                    bytes(begin), opened.tag(), name);
        }
        if (text.length() > opened.from()) {
            close(opened);
        }
    }

    private void close(Open opened) {
        Look look = TAGS.get(opened.tag());
        int length = text.length() - opened.from();
        switch (look) {
            case TEXT_LINK -> {
                String shown = text.substring(opened.from());
                String address = opened.attributes().getOrDefault("href", shown);
                if (links.flaw(address).isEmpty()) {
                    entities.add(new Entity(look, opened.from(), length, links.kept(address)));
                }
            }
            case BLOCKQUOTE -> entities.add(new Entity(opened.attributes().containsKey("expandable")
                    ? Look.EXPANDABLE_BLOCKQUOTE
                    : look, opened.from(), length, ""));
            case PRE -> {
                entities.removeIf(inner -> inner.look() == Look.CODE && inner.offset() == opened.from()
                        && inner.length() == length);
                entities.add(new Entity(look, opened.from(), length, ""));
            }
            case BOLD, ITALIC, UNDERLINE, STRIKETHROUGH, SPOILER, EXPANDABLE_BLOCKQUOTE, CODE,
                    BOT_COMMAND -> entities.add(new Entity(look, opened.from(), length, ""));
        }
    }

    /** What a reference stands for; an ampersand that begins none stands for itself. */
    private String reference() {
        Matcher reference = REFERENCE.matcher(source).region(at, source.length());
        String meant = "";
        if (reference.lookingAt()) {
            meant = reference.group(3) != null
                    ? NAMED.getOrDefault(reference.group(3), "")
                    : byNumber(reference.group(1), reference.group(2));
        }
        at = meant.isEmpty() ? at + 1 : reference.end();
        return meant.isEmpty() ? "&" : meant;
    }

    private static String byNumber(String hexadecimal, String decimal) {
        int code = hexadecimal == null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return code > 0 && code < Character.MAX_CODE_POINT ? Character.toString(code) : "";
    }

    private String word() {
        int from = at;
        while (at < source.length() && !blank() && sign() != '>') {
            at++;
        }
        return source.substring(from, at);
    }

    private void skipBlanks() {
        while (at < source.length() && blank()) {
            at++;
        }
    }

    private boolean blank() {
        return Character.isWhitespace(source.charAt(at));
    }

    private char sign() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private int bytes(int place) {
        return source.substring(0, place).getBytes(UTF_8).length;
    }
}

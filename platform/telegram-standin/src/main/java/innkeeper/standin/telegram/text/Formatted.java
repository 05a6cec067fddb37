package innkeeper.standin.telegram.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text as a chat shows it, without markup. */
public record Formatted(String text, List<Entity> entities) {
    private static final Comparator<Entity> OUTER_FIRST = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed()).thenComparing(Entity::look);

    public Formatted {
        entities = entities.stream().sorted(OUTER_FIRST).toList();
    }

    /** What a person types: nothing in it is markup, and a command at its beginning is one. */
    public static Formatted typed(String text) {
        int end = 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean command = text.startsWith("/") && end > 1;
        return new Formatted(text, command ? List.of(new Entity(Look.BOT_COMMAND, 0, end, "")) : List.of());
    }

    /** Characters, as Telegram's limits count them: a pair of surrogates is one. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** Without control characters, and without blanks at both ends, as Telegram keeps it. */
    Formatted tidied() {
        StringBuilder kept = new StringBuilder();
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            places[i] = kept.length();
            char sign = text.charAt(i);
            if (sign != '\r') {
                kept.append(sign < ' ' && sign != '\n' ? ' ' : sign);
            }
        }
        places[text.length()] = kept.length();
        String whole = kept.toString();
        int begin = whole.length() - whole.stripLeading().length();
        int end = Math.max(begin, whole.stripTrailing().length());
        List<Entity> moved = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.clamp(places[entity.offset()], begin, end);
            int to = Math.clamp(places[entity.end()], begin, end);
            if (from < to) {
                moved.add(new Entity(entity.look(), from - begin, to - from, entity.value()));
            }
        }
        return new Formatted(whole.substring(begin, end), moved);
    }
}

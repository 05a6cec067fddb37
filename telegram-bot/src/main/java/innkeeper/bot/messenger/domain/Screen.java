package innkeeper.bot.messenger.domain;

import java.util.List;

/** What a chat shows at once: a text, and rows of buttons below it. */
public record Screen(Markup text, List<List<Button>> rows) {
    /** In characters as {@link Markup#length} counts them, as the narrowest messenger takes. */
    public static final int LONGEST_TEXT = 4096;

    public Screen {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    public static Screen of(Markup text) {
        return new Screen(text, List.of());
    }
}

package innkeeper.bot.messenger.domain;

import java.util.List;

/**
 * What a chat shows at once: a text, and rows of buttons below it.
 *
 * @param photos shown before it, for once: a screen with photos takes no other's place, and what takes its place leaves them. Where
 *     a messenger has none, or cannot fetch them, the screen is whole without
 */
public record Screen(Markup text, List<List<Button>> rows, List<Photo> photos) {
    /** In characters as {@link Markup#length} counts them, as the narrowest messenger takes. */
    public static final int LONGEST_TEXT = 4096;

    public Screen {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
        photos = List.copyOf(photos);
    }

    public Screen(Markup text, List<List<Button>> rows) {
        this(text, rows, List.of());
    }

    public static Screen of(Markup text) {
        return new Screen(text, List.of());
    }
}

package innkeeper.standin.telegram.chat;

import java.util.List;
import java.util.stream.Stream;

/** The buttons below a message, row by row. */
public record Keyboard(List<List<Button>> rows) {
    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    public Stream<Button> buttons() {
        return rows.stream().flatMap(List::stream);
    }
}

package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import java.util.ArrayList;
import java.util.List;

/** A screen while it is drawn. */
public final class Page {
    private final List<List<Button>> rows = new ArrayList<>();
    private Markup text = Markup.NOTHING;

    Page() {}

    public Page line(Markup line) {
        text = text.line(line);
        return this;
    }

    public Page paragraph(Markup paragraph) {
        text = text.paragraph(paragraph);
        return this;
    }

    public Page row(Button... buttons) {
        rows.add(List.of(buttons));
        return this;
    }

    public Page row(List<Button> buttons) {
        rows.add(buttons);
        return this;
    }

    Markup text() {
        return text;
    }

    Screen screen() {
        return new Screen(text, rows);
    }
}

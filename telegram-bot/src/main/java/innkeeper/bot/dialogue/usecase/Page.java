package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.messenger.domain.Screen;
import java.util.ArrayList;
import java.util.List;

/** A screen while it is drawn. */
public final class Page {
    /** More would push what they belong to out of sight. */
    private static final int MOST_PHOTOS = 3;

    private final List<List<Button>> rows = new ArrayList<>();
    private final List<Photo> photos = new ArrayList<>();
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

    public Page paragraph(List<Markup> lines) {
        return paragraph(lines.stream().reduce(Markup.NOTHING, Markup::line));
    }

    public Page row(Button... buttons) {
        rows.add(List.of(buttons));
        return this;
    }

    public Page row(List<Button> buttons) {
        rows.add(buttons);
        return this;
    }

    /** Shows the first few of these pictures before the screen, which is then written below them. */
    public Page photos(List<Photo> some) {
        some.stream().limit(MOST_PHOTOS).forEach(photos::add);
        return this;
    }

    Markup text() {
        return text;
    }

    Screen screen() {
        return new Screen(text, rows, photos);
    }
}

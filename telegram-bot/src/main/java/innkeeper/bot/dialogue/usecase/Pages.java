package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list that may be longer than a screen: as many cards at once as the text has room for, and buttons that turn over.
 *
 * @param note under which the dialogue keeps which page is shown
 * @param most cards of one page
 */
public record Pages(String note, int most) {
    private static final Pattern TURN = Pattern.compile("page(\\d{1,3})");
    private static final int BETWEEN = 2;

    /** One thing of the list. @param buttons a row below the text; empty where nothing can be chosen */
    public record Card(Markup text, List<Button> buttons) {}

    /** Draws the page that was turned to last, below what stands on the screen already. */
    public void show(Visit visit, List<Card> cards) {
        List<List<Card>> pages = divide(cards, visit.room());
        int shown = Math.min(visit.notes().number(note).orElse(0), pages.size() - 1);
        for (Card card : pages.get(shown)) {
            visit.page().paragraph(card.text()).row(card.buttons());
        }
        List<Button> turns = new ArrayList<>();
        if (shown > 0) {
            turns.add(visit.choice("‹", "page" + (shown - 1)));
        }
        if (shown < pages.size() - 1) {
            turns.add(visit.choice("›", "page" + (shown + 1)));
        }
        visit.page().row(turns);
    }

    /** @param room for text; a card that is longer has a page for itself */
    private List<List<Card>> divide(List<Card> cards, int room) {
        List<List<Card>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int left = room;
        for (Card card : cards) {
            int length = card.text().length() + BETWEEN;
            if (!pages.getLast().isEmpty() && (length > left || pages.getLast().size() == most)) {
                pages.add(new ArrayList<>());
                left = room;
            }
            pages.getLast().add(card);
            left -= length;
        }
        return pages;
    }

    /** @return whether the choice turns a page over */
    public boolean turn(Visit visit, String choice) {
        Matcher turn = TURN.matcher(choice);
        if (turn.matches()) {
            visit.note(note, turn.group(1));
        }
        return turn.matches();
    }
}

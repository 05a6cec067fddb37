package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.dialogue.usecase.Words;
import innkeeper.bot.travel.domain.Guests;
import java.util.stream.Collectors;

/** Says who sleeps there. */
public final class GuestsWords {
    private GuestsWords() {}

    /** Such as <i>2 adults, 2 children (aged 4, 11)</i>. */
    public static String of(Visit visit, Guests guests) {
        Words words = visit.words();
        String adults = words.counted("guests.adults", guests.adults());
        return guests.children() == 0
                ? adults
                : words.text("guests.all", adults, words.counted("guests.children", guests.children()),
                        guests.childrenAges().stream().map(age -> words.counted("guests.age", age))
                                .collect(Collectors.joining(", ")));
    }
}

package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Children;
import innkeeper.bot.find.domain.Doubt;
import innkeeper.bot.find.domain.Doubt.Reason;
import innkeeper.bot.find.domain.Trip;
import java.util.stream.IntStream;

/** How many adults? */
public final class GuestsStep implements Step {
    private static final int IN_A_ROW = 4;
    private static final int SHOWN = 8;

    private final HearWish wish;

    public GuestsStep(HearWish wish) {
        this.wish = wish;
    }

    @Override
    public String name() {
        return "guests";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("guests.ask"));
        for (int first = 1; first <= SHOWN; first += IN_A_ROW) {
            visit.page().row(IntStream.range(first, first + IN_A_ROW)
                    .mapToObj(number -> visit.choice(Integer.toString(number), number)).toList());
        }
        visit.page().row(visit.to("dates", "button.back")).row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        String said = switch (input) {
            case Wrote(String text) -> text;
            case Pressed(String choice) -> choice;
        };
        if (!said.matches("\\d+")) {
            return Move.puzzled();
        }
        if (said.length() > 2 || !Trip.fits(Integer.parseInt(said))) {
            visit.remark(HearWish.say(visit, new Doubt(Reason.GUESTS, said)));
            return Move.stay();
        }
        visit.note(Trip.ADULTS, said);
        HearWish.note(visit, Children.UNKNOWN);
        return wish.next(visit);
    }
}

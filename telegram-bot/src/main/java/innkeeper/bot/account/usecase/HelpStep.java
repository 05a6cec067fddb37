package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;

/** What the bot can do, and how to say it. */
public final class HelpStep implements Step {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("help")).row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return Move.puzzled();
    }
}

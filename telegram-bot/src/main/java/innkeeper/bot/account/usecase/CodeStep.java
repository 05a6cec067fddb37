package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;

/** Whether the code that somebody told was good. */
public final class CodeStep implements Step {
    @Override
    public String name() {
        return "code";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("code." + visit.notes().text("code").orElse("wrong")))
                .row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return Move.puzzled();
    }
}

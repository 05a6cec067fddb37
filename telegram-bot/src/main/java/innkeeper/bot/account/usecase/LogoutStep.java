package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;

/** Ends the session that the bot has. Messages to this chat end with it. */
public final class LogoutStep implements Step {
    @Override
    public String name() {
        return "logout";
    }

    @Override
    public void show(Visit visit) {
        if (visit.loggedIn()) {
            visit.page().line(visit.say("logout"))
                    .row(visit.choice(visit.words().text("logout.yes"), "yes"), visit.always("home", "button.back"));
        } else {
            visit.page().line(visit.say("logout.done")).row(visit.always("home", "button.menu"));
        }
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed _ -> {
                visit.session().end(visit.chat());
                visit.notes().values().keySet().forEach(name -> visit.forget(name));
                yield Move.stay();
            }
        };
    }
}

package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.session.domain.Login;

/** Where to let the bot in: a page in the browser, and a code to compare there. The bot never sees a password. */
public final class LoginStep implements Step {
    static final String FAILED = "failed";

    @Override
    public String name() {
        return "login";
    }

    @Override
    public void show(Visit visit) {
        if (visit.loggedIn()) {
            visit.redirect(visit.notes().text("then").filter(then -> !then.equals(name())).orElse("home"));
            visit.forget("then", "ended");
            return;
        }
        if (visit.notes().text(FAILED).isPresent()) {
            visit.page().line(visit.say("login." + visit.notes().text(FAILED).get()))
                    .row(visit.choice(visit.words().text("button.login"), "anew"))
                    .row(visit.always("home", "button.menu"));
            return;
        }
        Login login = visit.session().login(visit.chat());
        if (visit.notes().text("ended").isPresent()) {
            visit.page().line(visit.say("login.ended")).line(visit.say("blank"));
        }
        visit.page().line(visit.say("login", login.userCode()))
                .row(visit.open("button.let-in", login.page()))
                .row(visit.to(name(), "button.done"))
                .row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed _ -> {
                visit.forget(FAILED);
                yield Move.stay();
            }
        };
    }
}

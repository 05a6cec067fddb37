package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;

/** Where a dialogue begins, and whereto all roads lead back. */
public final class HomeStep implements Step {
    @Override
    public String name() {
        return "home";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("home")).line(visit.say("home.hint"));
        visit.page().row(visit.always("city", "button.find"));
        if (visit.loggedIn()) {
            visit.page().row(visit.always("bookings", "button.bookings"));
            if (visit.notes().text("works").isPresent()) {
                visit.page().row(visit.always("arrivals", "button.arrivals"));
            }
            visit.page().row(visit.always("messages", "button.messages"));
        }
        visit.page().row(visit.always("language", "button.language"),
                visit.loggedIn() ? visit.always("logout", "button.logout") : visit.always("login", "button.login"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return Move.puzzled();
    }
}

package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Language;

/** In which language? */
public final class LanguageStep implements Step {
    @Override
    public String name() {
        return "language";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("language"))
                .row(visit.choice("English", "en"), visit.choice("Русский", "ru"))
                .row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> {
                visit.speak(Language.of(choice));
                yield Move.to("home");
            }
        };
    }
}

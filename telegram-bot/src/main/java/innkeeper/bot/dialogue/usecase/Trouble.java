package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.session.usecase.NotLoggedIn;
import innkeeper.bot.travel.usecase.RejectedByService;
import innkeeper.kit.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a dialogue shows when something does not go as it should: why, and how to go on. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    /** Draws the screen of a step that failed: where something is away, the same choice can be tried again. */
    static void show(Visit visit, RuntimeException failure, String step, String choice) {
        visit.enter(step);
        visit.page().line(reason(visit, failure));
        visit.page().row(failure instanceof Unavailable
                ? visit.choice(visit.words().text("button.again"), choice)
                : visit.to(step, "button.back"));
        visit.page().row(visit.always("home", "button.menu"));
    }

    private static Markup reason(Visit visit, RuntimeException failure) {
        return switch (failure) {
            case Unavailable away -> {
                LOG.info("A dialogue has to wait: {}", away.getMessage());
                yield visit.say("trouble.away");
            }
            case RejectedByService rejected -> visit.words().knows("refused." + rejected.code())
                    ? visit.say("refused." + rejected.code())
                    : visit.say("refused", rejected.code());
            default -> throw failure;
        };
    }

    /** Where somebody has to log in first; afterwards the dialogue goes on at the step that needed it. */
    static void logIn(Visit visit, NotLoggedIn missing, String step) {
        visit.note("then", step);
        if (missing.ended()) {
            visit.note("ended", "yes");
            visit.forget("messages");
        }
    }
}

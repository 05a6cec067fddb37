package innkeeper.bot.account.usecase;

import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.session.domain.Profile;
import innkeeper.bot.session.usecase.Accounts;
import innkeeper.bot.travel.usecase.Hotels;

/** Greets who has let the bot in, in their language, and goes on with what they wanted to do. */
public final class Welcome {
    private final Accounts accounts;
    private final Hotels hotels;
    private final Messenger messenger;

    public Welcome(Accounts accounts, Hotels hotels, Messenger messenger) {
        this.accounts = accounts;
        this.hotels = hotels;
        this.messenger = messenger;
    }

    public Move in(Visit visit) {
        Profile profile = visit.asPerson(accounts::profile);
        visit.speak(profile.language());
        visit.note("works", visit.asPerson(hotels::ownOf).isEmpty() ? "" : "yes");
        messenger.show(visit.chat().address(), Screen.of(visit.say("welcome", profile.name())));
        String then = visit.notes().text("then").orElse("messages");
        visit.forget("then", "ended", LoginStep.FAILED);
        return Move.to(then);
    }

    /** Nobody was let in; who is elsewhere by now need not hear of it. */
    public Move out(Visit visit, ChatEvent event) {
        if (!visit.step().equals("login")) {
            return Move.silent();
        }
        visit.note(LoginStep.FAILED, event.fact("reason").equals("denied") ? "denied" : "expired");
        return Move.to("login");
    }
}

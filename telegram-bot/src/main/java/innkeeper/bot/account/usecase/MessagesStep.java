package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.usecase.Channels;

/** Whether what is news of one's bookings comes into this chat. */
public final class MessagesStep implements Step {
    static final String CHOSEN = "messages";

    private final Channels channels;
    private final ChatLinks links;

    public MessagesStep(Channels channels, ChatLinks links) {
        this.channels = channels;
        this.links = links;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public void show(Visit visit) {
        boolean here = visit.asPerson(channels::prefersMessenger) && visit.notes().text(CHOSEN).isPresent();
        visit.page().line(visit.say(here ? "messages.on" : "messages.off"))
                .row(here
                        ? visit.choice(visit.words().text("messages.stop"), "off")
                        : visit.choice(visit.words().text("messages.start"), "on"))
                .row(visit.always("home", here ? "button.menu" : "messages.not-now"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> {
                if (choice.equals("on")) {
                    begin(visit);
                } else {
                    end(visit);
                }
                yield Move.stay();
            }
        };
    }

    private void begin(Visit visit) {
        String code = visit.asPerson(channels::beginLink);
        if (links.link(visit.chat(), code)) {
            visit.asPerson(token -> {
                channels.preferMessenger(token);
                return token;
            });
            visit.note(CHOSEN, "yes");
        }
    }

    private void end(Visit visit) {
        visit.asPerson(token -> {
            channels.leaveMessenger(token);
            channels.endLink(token);
            return token;
        });
        visit.forget(CHOSEN);
    }
}

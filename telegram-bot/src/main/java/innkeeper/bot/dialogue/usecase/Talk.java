package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.usecase.Chats;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.bot.dialogue.domain.Dialogue;
import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.domain.Tap;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.session.usecase.NotLoggedIn;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.bot.travel.usecase.RejectedByService;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Leads the dialogue of one chat: finds the step that is meant, has it hear what was said, and shows the screen where that leads.
 * Runs under the chat's lease. An event that comes again after it was heard changes nothing.
 */
public final class Talk {
    private static final int MOST_REDIRECTS = 5;
    private static final String HOME = "home";
    private static final String LOGIN = "login";
    private static final Map<String, String> COMMANDS = Map.of("/start", HOME, "/menu", HOME, "/help", "help", "/find", "city",
            "/bookings", "bookings", "/login", LOGIN, "/logout", "logout", "/language", "language", "/messages", "messages");

    private final Map<String, Step> steps;
    private final Guide guide;
    private final Dialogues dialogues;
    private final UseSession session;
    private final Messenger messenger;
    private final Events events;
    private final Chats chats;
    private final Clock clock;

    public Talk(List<Step> steps, Guide guide, Dialogues dialogues, UseSession session, Messenger messenger, Events events,
            Chats chats, Clock clock) {
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Step::name, Function.identity()));
        this.guide = guide;
        this.dialogues = dialogues;
        this.session = session;
        this.messenger = messenger;
        this.events = events;
        this.chats = chats;
        this.clock = clock;
    }

    /** The person wrote something. */
    public void said(Chat chat, ChatEvent event) {
        Dialogue dialogue = dialogues.of(chat.id());
        if (event.seq() <= dialogue.seq()) {
            return;
        }
        String text = event.fact("text").strip();
        Visit visit = visit(chat, dialogue);
        Optional<String> command = command(text);
        Turn turn = command.isPresent()
                ? enter(visit, command.get())
                : hear(visit, dialogue.step(), new Wrote(text));
        finish(visit, event, dialogue, turn, "");
    }

    /** Groups call commands by the bot's name too, and a link may bring a word along: {@code /start@name word}. */
    private static Optional<String> command(String text) {
        return text.startsWith("/")
                ? Optional.of(COMMANDS.getOrDefault(text.split("[\\s@]", 2)[0], "help"))
                : Optional.empty();
    }

    /** The person pressed a button: of this screen, of an earlier one, or of none that we know. */
    public void tapped(Chat chat, ChatEvent event) {
        Dialogue dialogue = dialogues.of(chat.id());
        Optional<Tap> read = Tap.read(event.fact("data")).filter(tap -> steps.containsKey(tap.step()));
        boolean heard = event.seq() <= dialogue.seq();
        boolean acts = read.filter(tap -> acts(tap, dialogue)).isPresent();
        boolean twice = read.isPresent() && event.fact("message").equals(dialogue.message());
        Visit visit = visit(chat, dialogue);
        if (!event.answered()) {
            messenger.answer(event.fact("query"), acts || twice || heard ? "" : visit.words().text("toast.old"));
            events.answered(event);
        }
        if (heard || !acts && twice) {
            return;
        }
        if (!acts) {
            finish(visit, event, dialogue, enter(visit, dialogue.step()), "");
            return;
        }
        Tap tap = read.get();
        Turn turn = tap.choice().isEmpty()
                ? enter(visit, tap.step())
                : hear(visit, tap.step(), new Pressed(tap.choice()));
        finish(visit, event, dialogue, turn, event.fact("message").equals(dialogue.message()) ? dialogue.message() : "");
    }

    private boolean acts(Tap tap, Dialogue dialogue) {
        return tap.screen() == dialogue.screen()
                || tap.screen() == Tap.ANY && (tap.choice().isEmpty() || steps.get(tap.step()).anytime());
    }

    /** Something happened elsewhere that leads to a step: a log-in, a payment. The screen that is shown already is drawn anew. */
    public void lead(Chat chat, ChatEvent event, Function<Visit, Move> hear) {
        Dialogue dialogue = dialogues.of(chat.id());
        if (event.seq() <= dialogue.seq()) {
            return;
        }
        Visit visit = visit(chat, dialogue);
        visit.enter(dialogue.step());
        Turn turn = attempt(visit, dialogue.step(), "", () -> hear.apply(visit));
        finish(visit, event, dialogue, turn, turn.step().equals(dialogue.step()) ? dialogue.message() : "");
    }

    private Visit visit(Chat chat, Dialogue dialogue) {
        return new Visit(chat, dialogue.notes(), dialogue.screen() + 1, clock.instant(), session);
    }

    /** Where a turn has led. @param step empty where nothing is to be shown */
    private record Turn(String step) {}

    private Turn hear(Visit visit, String name, Input input) {
        String choice = input instanceof Pressed pressed ? pressed.choice() : "";
        visit.enter(name);
        return attempt(visit, name, choice, () -> {
            Move move = steps.getOrDefault(name, steps.get(HOME)).take(visit, input);
            return move instanceof Move.Puzzled && input instanceof Wrote(String text) ? guide.hear(visit, text) : move;
        });
    }

    private Turn attempt(Visit visit, String name, String choice, Supplier<Move> taking) {
        try {
            return switch (taking.get()) {
                case Move.To(String step) -> enter(visit, step);
                case Move.Stay() -> enter(visit, name);
                case Move.Puzzled() -> {
                    visit.remark(visit.say("puzzled"));
                    yield enter(visit, name);
                }
                case Move.Silent() -> new Turn("");
            };
        } catch (NotLoggedIn missing) {
            Trouble.logIn(visit, missing, name);
            return enter(visit, LOGIN);
        } catch (RejectedByService | Unavailable failure) {
            Trouble.show(visit, failure, name, choice);
            return new Turn(name);
        }
    }

    /** Shows a step, or where it leads. */
    private Turn enter(Visit visit, String name) {
        String shown = steps.containsKey(name) ? name : HOME;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            visit.enter(shown);
            try {
                steps.get(shown).show(visit);
            } catch (NotLoggedIn missing) {
                Trouble.logIn(visit, missing, shown);
                visit.redirect(LOGIN);
            } catch (RejectedByService | Unavailable failure) {
                Trouble.show(visit, failure, shown, "");
            }
            if (visit.redirected().isEmpty()) {
                visit.page().paragraph(visit.remarks());
                return new Turn(shown);
            }
            shown = visit.redirected().get();
        }
        throw new IllegalStateException("steps lead in a circle at " + shown);
    }

    /** @param message that can be edited to show the screen; empty where a new one is to be written */
    private void finish(Visit visit, ChatEvent event, Dialogue before, Turn turn, String message) {
        Chat chat = visit.chat();
        if (turn.step().isEmpty()) {
            dialogues.save(chat.id(), new Dialogue(before.step(), before.screen(), before.message(), visit.notes(), event.seq()));
            return;
        }
        Screen screen = visit.page().screen();
        boolean edited = !message.isEmpty() && screen.photos().isEmpty() && messenger.edit(chat.address(), message, screen);
        String shown = edited ? message : messenger.show(chat.address(), screen);
        if (visit.language() != chat.language()) {
            chats.speak(chat.id(), visit.language());
        }
        dialogues.save(chat.id(), new Dialogue(turn.step(), before.screen() + 1, shown, visit.notes(), event.seq()));
    }
}

package innkeeper.bot;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.InMemoryChats;
import innkeeper.bot.chat.usecase.InMemoryEvents;
import innkeeper.bot.dialogue.usecase.InMemoryDialogues;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.usecase.InMemoryMessenger;
import innkeeper.bot.session.usecase.InMemoryAccounts;
import innkeeper.bot.session.usecase.InMemorySessions;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.bot.travel.usecase.InMemoryBookings;
import innkeeper.bot.travel.usecase.InMemoryChannels;
import innkeeper.bot.travel.usecase.InMemoryHotels;
import innkeeper.bot.travel.usecase.Services;
import innkeeper.testkit.time.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** One person's chat with the bot, on the first of May: what is said, and what is shown then. Stores and services are in memory. */
public final class TestChat {
    public static final ChatId ID = new ChatId(new UUID(0, 1));

    public final MovableClock clock = MovableClock.at("2027-05-01T10:00:00Z");
    public final InMemoryMessenger messenger = new InMemoryMessenger();
    public final InMemoryHotels hotels = new InMemoryHotels();
    public final InMemoryBookings bookings = new InMemoryBookings();
    public final InMemoryChannels channels = new InMemoryChannels();
    public final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    public final InMemorySessions sessions = new InMemorySessions();
    public final InMemoryEvents events = new InMemoryEvents();
    public final InMemoryChats chats = new InMemoryChats();
    /** Codes by which the chat was linked. */
    public final List<String> codes = new ArrayList<>();
    private final Dispatch dispatch = new Conversation(new Services(hotels, bookings, channels),
            new UseSession(accounts, sessions, clock), accounts, messenger, events, chats, this::link,
            new InMemoryDialogues(), clock)
            .dispatch();
    private int seq;

    private boolean link(Chat chat, String code) {
        return code.equals(InMemoryChannels.CODE) && codes.add(code);
    }

    /** Whose person has let the bot in. */
    public TestChat loggedIn() {
        sessions.tokens.put(ID, accounts.tokens(1));
        return this;
    }

    public Chat chat() {
        return new Chat(ID, "4711", chats.language);
    }

    public TestChat says(String text) {
        return happens(Kind.SAID, Map.of("text", text));
    }

    /** The newest button that says so. */
    public TestChat taps(String label) {
        return press(data(label), messenger.screens.size());
    }

    public String data(String label) {
        return buttons().filter(button -> button.label().equals(label)).map(button -> ((Button.Press) button).data())
                .findFirst().orElseThrow(() -> new AssertionError("no button says " + label + " at: " + text()));
    }

    public TestChat press(String data, int message) {
        return happens(Kind.TAPPED, Map.of("query", "q" + seq, "message", Integer.toString(message), "data", data));
    }

    public TestChat happens(Kind kind, Map<String, String> facts) {
        seq++;
        return again(kind, facts);
    }

    /** What comes again has the place that it had. */
    public TestChat again(Kind kind, Map<String, String> facts) {
        dispatch.handle(chat(), new ChatEvent(seq, kind, facts, false, 0, ""));
        return this;
    }

    /** The time has come for what was put off last. */
    public TestChat later() {
        InMemoryEvents.Later due = events.later.getLast();
        clock.set(due.due());
        return happens(due.kind(), due.facts());
    }

    public Stream<Button> buttons() {
        return messenger.last().rows().stream().flatMap(List::stream);
    }

    public String text() {
        return messenger.last().text().html();
    }

    public TestChat sees(String words) {
        assertTrue(text().contains(words), () -> "'%s' is not in: %s".formatted(words, text()));
        return this;
    }

    /** Up to the last look before it is booked. */
    public TestChat choosesARoom() {
        return says("Kazan 12-14 June for two").taps("Volga & <Sons>").taps("Double · RUB\u00a017,800");
    }

    /** In the language of the chat. */
    public TestChat speaking(Language language) {
        chats.language = language;
        return this;
    }
}

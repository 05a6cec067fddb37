package innkeeper.standin.telegram;

import innkeeper.standin.telegram.api.BotApi;
import innkeeper.standin.telegram.api.Door;
import innkeeper.standin.telegram.api.Happenings;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Person;
import innkeeper.standin.telegram.chat.Query;
import innkeeper.standin.telegram.chat.Remembered;
import innkeeper.standin.telegram.update.Updates;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Stands for Telegram: a bot calls it as it calls the Bot API, and is refused what Telegram refuses, in the same words; whoever
 * holds it is all the people that the bot talks to, and has it fail when they like.
 */
public final class TelegramStandIn implements AutoCloseable {
    private final Rules rules;
    private final ChatBook book;
    private final Updates updates;
    private final Faults faults = new Faults();
    private final BotApi api;
    private final Door door;
    private final Happenings happenings;

    private TelegramStandIn(int port, Rules rules) {
        this.rules = rules;
        this.book = new ChatBook(rules.clock(), rules.queryLife());
        this.updates = new Updates(rules.clock().instant());
        this.happenings = new Happenings(rules, book, updates);
        this.api = new BotApi(rules, book, updates);
        this.door = new Door(port, rules, api, faults);
    }

    /**
     * @param port on the loopback address; 0 for a free one
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public static TelegramStandIn open(int port, Rules rules) {
        return new TelegramStandIn(port, rules);
    }

    public URI uri() {
        return URI.create("http://localhost:" + door.port());
    }

    /** What a bot's library takes for {@code https://api.telegram.org/bot}; the token follows it without a slash. */
    public String apiUrl() {
        return uri() + "/bot";
    }

    public String token() {
        return rules.token();
    }

    /** Somebody who has yet to open their chat with the bot. */
    public Talk meet(String name, String language) {
        return talk(book.add(name, "", language));
    }

    /** @throws IllegalArgumentException where there is no such person */
    public Talk talk(long person) {
        return talk(book.person(person)
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + person)));
    }

    /** Somebody puts the bot into a group of that title. */
    public long group(Talk by, String title) {
        return happenings.group(by.person(), title).id();
    }

    /** The group becomes a supergroup; its new id. */
    public long migrate(Talk by, long group) {
        Chat chat = book.chat(group).orElseThrow(() -> new IllegalArgumentException("there is no chat " + group));
        return happenings.migrate(by.person(), chat).id();
    }

    /** In the order in which they came. */
    public List<Person> people() {
        return book.people();
    }

    /** Taps that the bot has not answered, whether or not it still may. */
    public List<Query> waiting() {
        return List.copyOf(book.waiting());
    }

    /** People, chats and messages, for a later start. */
    public Remembered remembered() {
        return book.remembered();
    }

    public void recall(Remembered before) {
        book.recall(before);
    }

    public Faults faults() {
        return faults;
    }

    /** What the bot has yet to be told, and in which disorder. */
    public Updates updates() {
        return updates;
    }

    /** The bot's menu in that language: a command and what it does. */
    public List<Map.Entry<String, String>> menu(String language) {
        return api.menu(language);
    }

    /** The latest 10,000 calls, oldest first. */
    public List<Call> calls() {
        return door.calls();
    }

    /** Those that were refused without an order to. */
    public List<Call> refusals() {
        return calls().stream().filter(Call::refused).toList();
    }

    /** Ends what waits for an answer, too. */
    @Override
    public void close() {
        door.close();
    }

    private Talk talk(Person person) {
        return new Talk(person, person.id(), book, happenings);
    }
}

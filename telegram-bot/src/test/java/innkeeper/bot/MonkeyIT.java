package innkeeper.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Post;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * People who press whatever there is, also what is long gone, while Telegram tells it twice and in the wrong order and the bot is
 * restarted.
 */
class MonkeyIT {
    /** Ten thousand take minutes, and are enough for somebody to book: {@code -Dmonkey.taps=10000}. */
    private static final int TAPS = Integer.getInteger("monkey.taps", 1_000);
    private static final long SEED = Long.getLong("monkey.seed", 20_261_127L);
    private static final int PEOPLE = 12;
    private static final int RESTARTS = 4;
    /** A tap that waits longer than 15 s can be answered no more. */
    private static final int MOST_WAITING = 60;
    private static final List<String> WORDS = List.of("/start", "/find", "/bookings", "/language", "/messages",
            "/login", "/help",
            "Kazan tomorrow for 2 nights for two", "Казань", "2", "на двоих", "BCDF-GHJK", "<b>_*`[", "12–14 июня", "");

    private final Random random = new Random(SEED);
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    @Test
    void whatever_is_pressed_is_answered_fails_nowhere_and_books_nothing_twice() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        AppenderBase<ILoggingEvent> listening = listening();
        root.addAppender(listening);
        try (RunningBot bot = new RunningBot(Rules.telegram().withLocalLinks().unhurried())) {
            bot.decision = "granted";
            List<Talk> people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> bot.telegram.meet("Person " + number, number % 2 == 0 ? "en" : "ru")).toList();
            people.forEach(person -> person.says("/login"));
            people.forEach(person -> await().until(() -> person.posts().size() > 2));
            for (int tap = 1; tap <= TAPS; tap++) {
                act(bot, people.get(random.nextInt(PEOPLE)));
                if (tap % (TAPS / (RESTARTS + 1)) == 0) {
                    bot.restart();
                }
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> bot.telegram.waiting().isEmpty());
            people.forEach(person -> {
                person.says("/start");
                await().atMost(Duration.ofSeconds(60)).until(() -> person.last().fromBot());
            });
            assertEquals(List.of(), List.copyOf(complaints));
            assertEquals(List.of(),
                    bot.refusals().stream().filter(words -> !words.contains("query is too old")).toList());
            assertTrue(TAPS < 10_000 || !bot.made.isEmpty(), "somebody has booked by chance");
            bot.wishes.forEach(
                    (key, wishes) -> assertEquals(1, wishes.size(), () -> key + " asks for several things: " + wishes));
            System.out.printf("%d taps of %d people, %d restarts: %d calls of Telegram kept, %d bookings, none twice%n",
                    TAPS, PEOPLE,
                    RESTARTS, bot.telegram.calls().size(), bot.made.size());
        } finally {
            root.detachAppender(listening);
        }
    }

    private void act(RunningBot bot, Talk person) {
        if (bot.telegram.waiting().size() >= MOST_WAITING) {
            await().atMost(Duration.ofSeconds(30)).until(() -> bot.telegram.waiting().size() < MOST_WAITING);
        }
        int chance = random.nextInt(100);
        if (chance < 3) {
            bot.telegram.updates().again(1 + random.nextInt(3));
        } else if (chance < 6) {
            bot.telegram.updates().swapped(1 + random.nextInt(3));
        }
        if (chance < 12) {
            String words = WORDS.get(random.nextInt(WORDS.size()));
            person.says(words.isEmpty() ? "?" : words);
        }
        List<Post> posts = person.posts().stream().filter(Post::fromBot).toList();
        Post post = posts.get(chance < 80 ? posts.size() - 1 : random.nextInt(posts.size()));
        List<Button> buttons =
                post.keyboard().buttons().filter(button -> button.action() == Button.Action.CALLBACK).toList();
        if (chance > 95 || buttons.isEmpty()) {
            person.tapsOn(post.id(),
                    List.of("x", "1:home:", "zz:confirm:ONLINE", "0:booking:nonsense", "0:offers:-",
                            "0:confirm:AT_HOTEL")
                            .get(random.nextInt(6)));
        } else {
            String data = buttons.get(random.nextInt(buttons.size())).value();
            person.tapsOn(post.id(), data);
            if (chance > 60 && chance < 70) {
                person.tapsOn(post.id(), data);
            }
        }
    }

    private AppenderBase<ILoggingEvent> listening() {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null) {
                    complaints.add(event.getFormattedMessage() + (event.getThrowableProxy() == null
                            ? ""
                            : ": %s: %s".formatted(event.getThrowableProxy().getClassName(),
                                    event.getThrowableProxy().getMessage())));
                }
            }
        };
        appender.start();
        return appender;
    }
}

package innkeeper.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import innkeeper.bot.dialogue.domain.Tap;
import innkeeper.standin.telegram.Call;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.chat.Query;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * People who press whatever there is, also what is long gone, and now and then go on towards a booking, while Telegram tells it
 * twice and in the wrong order and the bot is restarted. The seed is printed; {@code -Dmonkey.taps=10000} takes minutes.
 */
class MonkeyIT {
    private static final int TAPS = Integer.getInteger("monkey.taps", 1_000);
    private static final long SEED = Long.getLong("monkey.seed", System.nanoTime());
    private static final int PEOPLE = 12;
    private static final int TAPS_UNTIL_RESTART = 250;
    /** Faster, nobody would see a screen before the next press, and none would book. */
    private static final int MOST_WAITING = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHOLE_WISH = "Kazan tomorrow for 2 nights for two";
    private static final List<String> WORDS =
            List.of("/start", "/find", "/bookings", "/language", "/messages", "/login",
                    "/help", WHOLE_WISH, "Казань", "2", "на двоих", "BCDF-GHJK", "<b>_*`[", "12–14 июня", "?");
    private static final List<String> MADE_UP =
            List.of("x", "1:home:", "zz:confirm:ONLINE", "0:booking:nonsense", "0:offers:-", "0:confirm:AT_HOTEL");
    /** What leads on to a booking, from its end. */
    private static final List<String> WAY =
            List.of("confirm", "offers", "hotels", "children", "guests", "dates", "city");

    private final Random random = new Random(SEED);
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Set<Call> calls = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Query> taps = new LinkedHashMap<>();
    /** Where somebody has pressed to book: chat and number of the screen. */
    private final Set<String> confirmed = new HashSet<>();
    private int restarts;

    @Test
    void whatever_is_pressed_is_answered_fails_nowhere_and_books_nothing_twice() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        AppenderBase<ILoggingEvent> listening = listening();
        root.addAppender(listening);
        System.out.println("-Dmonkey.seed=" + SEED);
        try (RunningBot bot = new RunningBot(Rules.telegram().withLocalLinks().unhurried())) {
            bot.decision = "granted";
            List<Talk> people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> bot.telegram.meet("Person " + number, number % 2 == 0 ? "en" : "ru")).toList();
            people.forEach(person -> person.says("/login"));
            people.forEach(person -> await().atMost(PATIENCE).until(() -> person.posts().size() > 2));
            for (int tap = 1; tap <= TAPS; tap++) {
                act(bot, people.get(random.nextInt(PEOPLE)));
                if (tap % TAPS_UNTIL_RESTART == 0) {
                    bot.restart();
                    restarts++;
                    calls.addAll(bot.telegram.calls());
                }
            }
            inOrder(bot);
            people.forEach(person -> person.says("/start"));
            await().atMost(PATIENCE).until(() -> bot.telegram.updates().pending() == 0);
            people.forEach(
                    person -> await().atMost(PATIENCE).until(() -> person.last().fromBot() && leadsTo(person, "city")));
            calls.addAll(bot.telegram.calls());
            judge(bot);
        } finally {
            root.detachAppender(listening);
        }
    }

    /** What is held to be overtaken would come after what is said last. */
    private static void inOrder(RunningBot bot) {
        bot.telegram.updates().swapped(0);
        await().atMost(PATIENCE).until(() -> bot.telegram.updates().pending() == 0);
    }

    private void judge(RunningBot bot) {
        assertEquals(List.of(), List.copyOf(complaints), "of the log");
        assertEquals(List.of(), calls.stream().filter(Call::refused).filter(MonkeyIT::undeserved).toList());
        Map<String, List<Call>> answers = calls.stream().filter(call -> call.method().equals("answerCallbackQuery"))
                .collect(Collectors.groupingBy(call -> call.arguments().get("callback_query_id")));
        assertEquals(List.of(), taps.values().stream()
                .filter(tap -> answers.getOrDefault(tap.id(), List.of()).size() != 1).toList(),
                "not answered exactly once");
        bot.wishes.forEach(
                (key, wishes) -> assertEquals(1, wishes.size(), () -> key + " asks for several things: " + wishes));
        assertTrue(bot.made.size() >= TAPS / 200, () -> "hardly anybody has booked: " + bot.made.size());
        assertTrue(bot.made.size() <= confirmed.size(),
                () -> "%d bookings of %d screens to confirm".formatted(bot.made.size(), confirmed.size()));
        System.out.printf(
                "%d taps of %d people, %d queries, %d of them answered too late, %d restarts: %d calls of Telegram, "
                        + "%d bookings from %d screens to confirm, none twice%n",
                TAPS, PEOPLE, taps.size(),
                answers.values().stream().flatMap(List::stream).filter(Call::refused).count(), restarts, calls.size(),
                bot.made.size(), confirmed.size());
    }

    private static boolean undeserved(Call call) {
        return !call.description().contains("query is too old")
                && !call.description().contains("message is not modified")
                && !(call.method().equals("getUpdates") && call.status() == 409);
    }

    private void act(RunningBot bot, Talk person) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
                .until(() -> bot.telegram.waiting().size() < MOST_WAITING);
        int chance = random.nextInt(100);
        if (chance < 3) {
            bot.telegram.updates().again(1 + random.nextInt(3));
        } else if (chance < 6) {
            bot.telegram.updates().swapped(1 + random.nextInt(3));
        }
        if (chance < 12) {
            person.says(WORDS.get(random.nextInt(WORDS.size())));
        }
        if (chance < 50) {
            goOn(person);
        } else {
            press(person, chance);
        }
    }

    /** The next step towards a booking; the last one often twice, as impatient people do. */
    private void goOn(Talk person) {
        List<Post> posts = shown(person);
        Optional<String> next = WAY.stream().flatMap(step -> choices(posts.getLast(), step)).findFirst();
        if (next.isEmpty()) {
            person.says(WHOLE_WISH);
            return;
        }
        String data = next.get();
        tap(person, posts.getLast(), data);
        if (data.contains(":confirm:") && random.nextBoolean()) {
            tap(person, posts.getLast(), random.nextBoolean() ? data : data.replace("ONLINE", "AT_HOTEL"));
        }
    }

    private Stream<String> choices(Post post, String step) {
        List<String> choices = data(post).filter(data -> Tap.read(data)
                .filter(tap -> tap.step().equals(step) && tap.screen() != Tap.ANY
                        && tap.choice().length() > (step.equals("dates") ? 9 : 0))
                .isPresent()).toList();
        return choices.isEmpty() ? Stream.empty() : Stream.of(choices.get(random.nextInt(choices.size())));
    }

    /** Anything, mostly of what is shown last. */
    private void press(Talk person, int chance) {
        List<Post> posts = shown(person);
        Post post = posts.get(chance < 85 ? posts.size() - 1 : random.nextInt(posts.size()));
        List<String> buttons = data(post).toList();
        List<String> from = chance > 95 || buttons.isEmpty() ? MADE_UP : buttons;
        String data = from.get(random.nextInt(from.size()));
        tap(person, post, data);
        if (chance < 60) {
            tap(person, post, data);
        }
    }

    private void tap(Talk person, Post post, String data) {
        Query query = person.tapsOn(post.id(), data);
        taps.put(query.id(), query);
        Tap.read(data).filter(tap -> tap.step().equals("confirm") && !tap.choice().isEmpty())
                .ifPresent(tap -> confirmed.add(person.chat() + ":" + tap.screen()));
    }

    private static List<Post> shown(Talk person) {
        return person.posts().stream().filter(Post::fromBot).toList();
    }

    private static Stream<String> data(Post post) {
        return post.keyboard().buttons().filter(button -> button.action() == Button.Action.CALLBACK).map(Button::value);
    }

    private static boolean leadsTo(Talk person, String step) {
        return data(person.last()).flatMap(data -> Tap.read(data).stream()).anyMatch(tap -> tap.step().equals(step));
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

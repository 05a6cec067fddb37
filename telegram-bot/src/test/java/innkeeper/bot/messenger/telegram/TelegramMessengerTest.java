package innkeeper.bot.messenger.telegram;

import innkeeper.bot.messenger.domain.Button.Press;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.bot.messenger.usecase.ChatLeft;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.standin.telegram.Call;
import innkeeper.standin.telegram.Fault;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.TelegramStandIn;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TelegramMessengerTest {
    private static final Photo HOUSE = new Photo("https://hotels.example.net/house.jpg", "The <house> & I");
    private static final Photo ROOM = new Photo("https://hotels.example.net/room.jpg", "");

    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());
    private final Talk anna = telegram.meet("Anna", "en");

    @AfterEach
    void close() {
        telegram.close();
    }

    private String shows(Markup text) {
        return shows(Screen.of(text));
    }

    private String shows(Screen screen) {
        anna.says("/start");
        messenger().show(Long.toString(anna.chat()), screen);
        return anna.last().text();
    }

    private TelegramMessenger messenger() {
        Rate rate = new Rate(10_000, Duration.ofSeconds(1));
        return new TelegramMessenger(
                new TelegramSettings(URI.create(telegram.apiUrl()), new Secret(telegram.token()), News.POLLING,
                        URI.create("http://127.0.0.1:1/"), new Secret("told-to-telegram"), rate, rate,
                        Duration.ofSeconds(5)),
                new Unlimited(), Telemetry.none(), Clocks.system());
    }

    private static final class Unlimited implements RateLimits {
        @Override
        public Verdict consume(String limit, Rate rate, String key) {
            return new Verdict(limit, true, 1, Duration.ZERO, Duration.ZERO);
        }

        @Override
        public long forgetRefilledBefore(Instant time) {
            return 0;
        }
    }

    /** 300 lines of 14 characters with their ends: 292 of them are 4087 characters, whatever stands for them in HTML. */
    @Test
    void of_a_text_that_is_too_long_as_many_lines_are_shown_as_telegram_takes() {
        Markup text = Markup.NOTHING;
        for (int line = 100; line < 400; line++) {
            text = text.line(new Markup("<b>%d &lt;&amp;&gt; 56789</b>".formatted(line)));
        }

        String shown = shows(text);

        assertEquals(4087, shown.length());
        assertEquals("391 <&> 56789", shown.substring(shown.lastIndexOf('\n') + 1));
    }

    private static Screen with(Photo... photos) {
        return new Screen(new Markup("<b>Double</b>"), List.of(List.of(new Press("Book", "1:confirm:x"))),
                List.of(photos));
    }

    private List<String> pictures() {
        return anna.posts().stream().filter(Post::pictured).map(post -> post.photo() + " " + post.text()).toList();
    }

    private List<String> calls() {
        return telegram.calls().stream().map(Call::method).toList();
    }

    @Test
    void one_picture_goes_alone_and_several_as_an_album_before_the_text() {
        assertEquals("Double", shows(with(HOUSE)));
        assertEquals(List.of("https://hotels.example.net/house.jpg The <house> & I"), pictures());
        assertEquals("Double", shows(with(HOUSE, ROOM)));
        assertEquals(List.of("sendPhoto", "sendMessage", "sendMediaGroup", "sendMessage"), calls());
        assertEquals(List.of("Book"), anna.last().keyboard().buttons().map(Button::text).toList());
    }

    @Test
    void where_telegram_cannot_fetch_a_picture_the_text_goes_out_without() {
        telegram.faults().order(Fault.NO_PICTURE, 1);

        assertEquals("Double", shows(with(HOUSE)));

        assertEquals(List.of(), pictures());
    }

    @Test
    void of_an_album_that_is_refused_each_picture_is_tried_and_those_that_are_to_be_had_are_shown() {
        assertEquals("Double", shows(with(new Photo("http://localhost:8025/house.png", ""), ROOM)));
        assertEquals(List.of("https://hotels.example.net/room.jpg "), pictures());
        assertEquals(List.of("sendMediaGroup", "sendPhoto", "sendPhoto", "sendMessage"), calls());
    }

    @Test
    void a_picture_that_nobody_takes_says_that_they_have_left() {
        anna.says("/start");
        anna.blocks();
        TelegramMessenger messenger = messenger();

        assertThrows(ChatLeft.class, () -> messenger.show(Long.toString(anna.chat()), with(HOUSE)));
    }

    @Test
    void of_one_endless_line_the_beginning_is_shown() {
        assertEquals("x".repeat(4096), shows(Markup.plain("x".repeat(5000))));
    }
}

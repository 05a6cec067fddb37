package innkeeper.bot.messenger.telegram;

import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.TelegramStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TelegramMessengerTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());
    private final Talk anna = telegram.meet("Anna", "en");

    @AfterEach
    void close() {
        telegram.close();
    }

    private String shows(Markup text) {
        Rate rate = new Rate(10_000, Duration.ofSeconds(1));
        anna.says("/start");
        new TelegramMessenger(
                new TelegramSettings(URI.create(telegram.apiUrl()), new Secret(telegram.token()), News.POLLING,
                        URI.create("http://127.0.0.1:1/"), new Secret("told-to-telegram"), rate, rate,
                        Duration.ofSeconds(5)),
                new Unlimited(), Telemetry.none(), Clocks.system())
                .show(Long.toString(anna.chat()), Screen.of(text));
        return anna.last().text();
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

    @Test
    void of_one_endless_line_the_beginning_is_shown() {
        assertEquals("x".repeat(4096), shows(Markup.plain("x".repeat(5000))));
    }
}

package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.request.GetUpdates;
import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.TelegramStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TelegramApiTest {
    private final TelegramStandIn telegram = TelegramStandIn.open(0, Rules.telegram());

    @AfterEach
    void close() {
        telegram.close();
    }

    private TelegramApi api() {
        Rate rate = new Rate(10_000, Duration.ofSeconds(1));
        return new TelegramApi(
                new TelegramSettings(URI.create(telegram.apiUrl()), new Secret(telegram.token()), News.POLLING,
                        URI.create("http://127.0.0.1:1/"), new Secret("told-to-telegram"), rate, rate,
                        Duration.ofSeconds(5)),
                Telemetry.none(), Clocks.system());
    }

    /** Whoever stops would wait for it, and what it brings would be heard by nobody. */
    @Test
    void after_the_end_no_poll_begins() {
        TelegramApi api = api();
        api.close();

        assertThrows(Unavailable.class, () -> api.call(new GetUpdates().timeout(20)));

        assertEquals(List.of(), telegram.calls());
    }
}

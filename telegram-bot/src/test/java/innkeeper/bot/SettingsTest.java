package innkeeper.bot;

import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.settings.WholeEnvironment;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.environmentMatches(Environment.namesReadBy(Settings::read));
    }

    @Test
    void the_environment_is_read_into_values() {
        var settings = Settings.from(Development.variables());

        assertEquals(News.POLLING, settings.telegram().news());
        assertEquals(URI.create("http://127.0.0.1:1/bot"), settings.telegram().api());
        assertEquals("telegram-bot", settings.accounts().clientId());
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        var faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();

        assertEquals(Environment.namesReadBy(Settings::read).size(), faults.size());
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals("""
                DEMO_DATA TELEGRAM_API_URL TELEGRAM_BOT_TOKEN TELEGRAM_CLIENT_SECRET TELEGRAM_DATABASE_PASSWORD \
                TELEGRAM_MESSENGER_API_KEY TELEGRAM_MESSENGER_WEBHOOK_SECRETS TELEGRAM_SESSIONS_KEY \
                TELEGRAM_WEBHOOK_SECRET TELEGRAM_WEBHOOK_URL""",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }
}

package innkeeper.bot;

import innkeeper.bot.message.remote.CustomerSettings;
import innkeeper.bot.messenger.telegram.TelegramSettings;
import innkeeper.bot.session.remote.AccountsSettings;
import innkeeper.bot.travel.remote.ServiceSettings;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import java.util.Map;

/** Everything that the environment decides about telegram-bot. */
record Settings(HttpSettings http, DatabaseSettings database, TelemetrySettings telemetry, TelegramSettings telegram,
        AccountsSettings accounts, ServiceSettings services, CustomerSettings customer, Envelope sessions) {
    private static final String NO_KEY = "aW5ua2VlcGVyLW5vLWtleS1pcy1zZXQtaGVyZS0tLS0=";

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(HttpSettings.from(e, "TELEGRAM_"), DatabaseSettings.from(e, "TELEGRAM_"),
                TelemetrySettings.from(e, "TELEGRAM_"), TelegramSettings.from(e, "TELEGRAM_"),
                AccountsSettings.from(e, "TELEGRAM_"), ServiceSettings.from(e, "TELEGRAM_"),
                CustomerSettings.from(e, "TELEGRAM_"),
                e.secret("TELEGRAM_SESSIONS_KEY", "32 bytes in base64", Envelope.of(NO_KEY),
                        key -> Envelope.of(key.value())));
    }
}

package innkeeper.bot;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.testkit.settings.SharedVariables;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An environment in which the service starts. */
final class Development {
    static final String API_KEY = "messenger-key-for-development";
    static final String WEBHOOK_SECRET = "whsec_aW5ua2VlcGVyLW1lc3Nlbmdlci1kZXZlbG9wbWVudA==";

    /** Tries come again at once. */
    static final TaskTiming QUICK = new TaskTiming(Duration.ofMillis(200), new Pauses(List.of(Duration.ofMillis(20))));

    private Development() {}

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of(
                "REMOTE_DEADLINE", "5s",
                "TELEGRAM_HTTP_PORT", "0",
                "TELEGRAM_MANAGEMENT_PORT", "0",
                "TELEGRAM_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/telegram",
                "TELEGRAM_DATABASE_USER", "telegram",
                "TELEGRAM_DATABASE_PASSWORD", "secret",
                "TELEGRAM_DATABASE_POOL_SIZE", "5"));
        variables.putAll(Map.of(
                "TELEGRAM_API_URL", "http://127.0.0.1:1/bot",
                "TELEGRAM_BOT_TOKEN", "4711:token-for-development",
                "TELEGRAM_NEWS", "polling",
                "TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:1/v1/telegram-updates",
                "TELEGRAM_WEBHOOK_SECRET", "told-to-telegram",
                "TELEGRAM_LIMIT_IN_ALL", "10000/1s",
                "TELEGRAM_LIMIT_PER_CHAT", "10000/1s"));
        variables.putAll(Map.of(
                "TELEGRAM_AUTH_URL", "http://127.0.0.1:1",
                "TELEGRAM_HOTEL_URL", "http://127.0.0.1:1",
                "TELEGRAM_BOOKING_URL", "http://127.0.0.1:1",
                "TELEGRAM_NOTIFICATION_URL", "http://127.0.0.1:1",
                "TELEGRAM_CLIENT_ID", "telegram-bot",
                "TELEGRAM_CLIENT_SECRET", "secret-for-development",
                "TELEGRAM_SESSIONS_KEY", "aW5ua2VlcGVyLXRlc3Qtb25seS1jaGF0LXNlc3Npb24=",
                "TELEGRAM_MESSENGER_API_KEY", API_KEY,
                "TELEGRAM_MESSENGER_WEBHOOK_URL", "http://127.0.0.1:1/v1/messenger-webhooks",
                "TELEGRAM_MESSENGER_WEBHOOK_SECRETS", WEBHOOK_SECRET));
        return variables;
    }

    static Map<String, String> variables(DatabaseSettings database) {
        var variables = variables();
        variables.put("TELEGRAM_DATABASE_URL", database.url());
        variables.put("TELEGRAM_DATABASE_USER", database.user());
        variables.put("TELEGRAM_DATABASE_PASSWORD", database.password().value());
        return variables;
    }
}

package innkeeper.payment;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.testkit.settings.SharedVariables;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An environment in which the service starts. */
final class Development {
    static final String KEY = "payment-key-for-development";
    static final String SECRET = "whsec_aW5ua2VlcGVyLXBheW1lbnQtZGV2ZWxvcG1lbnQ=";
    static final String OLD_SECRET = "whsec_aW5ua2VlcGVyLXRoZS1vbGRlci1zZWNyZXQtaGVyZQ==";

    /** Tries come again at once. */
    static final TaskTiming QUICK =
            new TaskTiming(Duration.ofMillis(200), new Pauses(List.of(Duration.ofMillis(20))));

    private Development() {}

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of(
                "PAYMENT_LIMIT_CREATE_PER_SHOP", "6000/1m",
                "PAYMENT_HTTP_PORT", "0",
                "PAYMENT_MANAGEMENT_PORT", "0"));
        variables.putAll(Map.of(
                "PAYMENT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/payment",
                "PAYMENT_DATABASE_USER", "payment",
                "PAYMENT_DATABASE_PASSWORD", "secret",
                "PAYMENT_DATABASE_POOL_SIZE", "5",
                "PAYMENT_API_KEYS", KEY,
                "PAYMENT_PUBLIC_URL", "http://localhost:8084",
                "PAYMENT_TIME_TO_PAY", "15m",
                "PAYMENT_WEBHOOK_URL", "http://localhost:8083/v1/payment-webhooks",
                "PAYMENT_WEBHOOK_DEADLINE", "10s",
                "PAYMENT_WEBHOOK_SECRETS", SECRET + "," + OLD_SECRET));
        return variables;
    }

    static Map<String, String> variables(DatabaseSettings database, String webhookUrl) {
        var variables = variables();
        variables.put("PAYMENT_DATABASE_URL", database.url());
        variables.put("PAYMENT_DATABASE_USER", database.user());
        variables.put("PAYMENT_DATABASE_PASSWORD", database.password().value());
        variables.put("PAYMENT_WEBHOOK_URL", webhookUrl);
        return variables;
    }
}

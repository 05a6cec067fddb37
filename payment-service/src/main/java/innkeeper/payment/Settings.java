package innkeeper.payment;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.HttpSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.payment.remote.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Everything that the environment decides about payment-service. */
record Settings(HttpSettings http, DatabaseSettings database, TelemetrySettings telemetry, List<Secret> apiKeys,
        URI publicUrl, Duration timeToPay, WebhookSettings webhook) {

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(HttpSettings.from(e, "PAYMENT_"), DatabaseSettings.from(e, "PAYMENT_"),
                TelemetrySettings.from(e, "PAYMENT_"), secrets(e, "PAYMENT_API_KEYS"), e.uri("PAYMENT_PUBLIC_URL"),
                e.duration("PAYMENT_TIME_TO_PAY"),
                new WebhookSettings(e.uri("PAYMENT_WEBHOOK_URL"), e.duration("PAYMENT_WEBHOOK_DEADLINE"),
                        secrets(e, "PAYMENT_WEBHOOK_SECRETS")));
    }

    private static List<Secret> secrets(Environment e, String name) {
        return Arrays.stream(e.secret(name).value().split(",")).map(String::strip).map(Secret::new).toList();
    }
}

package innkeeper.payment;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.payment.webhook.remote.WebhookSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Everything that the environment decides about payment-service. */
record Settings(HttpSettings http, DatabaseSettings database, TelemetrySettings telemetry, List<Secret> apiKeys,
        URI publicUrl, Duration timeToPay, Rate createPerShop, WebhookSettings webhook) {

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(HttpSettings.from(e, "PAYMENT_"), DatabaseSettings.from(e, "PAYMENT_"),
                TelemetrySettings.from(e, "PAYMENT_"),
                e.secrets("PAYMENT_API_KEYS", "API keys of at least 16 letters and digits, separated by commas",
                        List.of(),
                        Settings::apiKeys),
                e.uri("PAYMENT_PUBLIC_URL", Reach.PEOPLE),
                e.duration("PAYMENT_TIME_TO_PAY"),
                e.rate("PAYMENT_LIMIT_CREATE_PER_SHOP", "60000/1m"),
                new WebhookSettings(e.uri("PAYMENT_WEBHOOK_URL", Reach.PEOPLE), e.duration("PAYMENT_WEBHOOK_DEADLINE"),
                        WebhookSecrets.from(e, "PAYMENT_WEBHOOK_SECRETS")));
    }

    private static List<Secret> apiKeys(Secret list) {
        List<Secret> keys = Arrays.stream(list.value().split(",")).map(String::strip).map(Secret::new).toList();
        if (!keys.stream().allMatch(key -> key.value().matches("[A-Za-z0-9._~+/-]{16,}=*"))) {
            throw new IllegalArgumentException("a key is malformed");
        }
        return keys;
    }
}

package innkeeper.notification;

import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.notification.delivery.smtp.SmtpSettings;
import innkeeper.notification.secret.kafka.SecretEvents;
import java.util.Map;

/** Everything notification-service is told from outside, read once. */
record Settings(
        HttpSettings http,
        DatabaseSettings database,
        KafkaSettings kafka,
        TelemetrySettings telemetry,
        AccessSettings access,
        SealedTopic userSecrets,
        SmtpSettings smtp) {

    private static final String PREFIX = "NOTIFICATION_";

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(
                HttpSettings.from(e, PREFIX),
                DatabaseSettings.from(e, PREFIX),
                KafkaSettings.from(e, PREFIX),
                TelemetrySettings.from(e, PREFIX),
                AccessSettings.from(e, PREFIX),
                SealedTopic.from(e, "USER_SECRETS_", SecretEvents.TOPIC),
                SmtpSettings.from(e, PREFIX));
    }
}

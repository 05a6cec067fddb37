package innkeeper.notification;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.testkit.settings.SharedVariables;
import java.util.Map;

/** The environment of a test: as in development, on free ports. */
final class Development {
    static final String SMS_SECRET = "whsec_aW5ua2VlcGVyLXRlc3Qtc21zLXJlY2VpcHRzIQ==";

    static final String MESSENGER_SECRET = "whsec_aW5ua2VlcGVyLXRlc3QtbWVzc2VuZ2VyLWhvb2tzIQ==";
    static final String BOUNCE_SECRET = "whsec_aW5ua2VlcGVyLXRlc3QtbWFpbC1ib3VuY2VzISEh";
    static final String BOUNCE_KEY = "t1:returned-mail-key-of-these-tests-of-32-characters";
    static final String PREFERENCES_KEY = "t1:preferences-key-of-these-tests-of-32-characters";

    private Development() {}

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of(
                "USER_SECRETS_KEY", "aW5ua2VlcGVyLWRldi1vbmx5LW1haWwtc2VjcmV0cyE=",
                "USER_SECRETS_RETENTION", "1h",
                "AUTH_GRPC_ADDRESS", "127.0.0.1:1",
                "AUTH_TOKEN_URL", "http://127.0.0.1:1/v1/oauth/token",
                "AUTH_JWKS_URL", "http://127.0.0.1:1/.well-known/jwks.json",
                "AUTH_ISSUER", "http://localhost:8081",
                "REMOTE_DEADLINE", "2s"));
        variables.putAll(Map.of(
                "NOTIFICATION_HTTP_PORT", "0",
                "NOTIFICATION_MANAGEMENT_PORT", "0",
                "NOTIFICATION_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/notification",
                "NOTIFICATION_DATABASE_USER", "notification",
                "NOTIFICATION_DATABASE_PASSWORD", "secret",
                "NOTIFICATION_DATABASE_POOL_SIZE", "5",
                "NOTIFICATION_CLIENT_SECRET", "secret"));
        variables.putAll(Map.of("BOOKING_PAGE_KEY", "k1:booking-page-key-of-these-tests-of-32-characters",
                "BOOKING_PUBLIC_URL", "http://localhost:8083",
                "NOTIFICATION_PREFERENCES_KEY", PREFERENCES_KEY, "NOTIFICATION_PUBLIC_URL", "http://localhost:8085",
                "NOTIFICATION_LIMIT_PAGE_PER_ADDRESS", "100/1m"));
        variables.putAll(Map.of("NOTIFICATION_FALLBACK_AFTER", "10m", "NOTIFICATION_PAY_BY_REMINDER", "10m",
                "NOTIFICATION_MESSAGE_RETENTION", "730d", "NOTIFICATION_WEBHOOK_RETENTION", "90d",
                "NOTIFICATION_SMTP_PARALLEL", "8",
                "NOTIFICATION_SMTP_PER_SECOND", "1000"));
        variables.putAll(Map.of(
                "NOTIFICATION_SMTP_HOST", "127.0.0.1",
                "NOTIFICATION_SMTP_PORT", "1",
                "NOTIFICATION_SMTP_STARTTLS", "false",
                "NOTIFICATION_SMTP_TRUST", "",
                "NOTIFICATION_SMTP_AUTH", "false",
                "NOTIFICATION_SMTP_USER", "innkeeper",
                "NOTIFICATION_SMTP_PASSWORD", "secret",
                "NOTIFICATION_SMTP_TIMEOUT", "5s",
                "NOTIFICATION_MAIL_FROM", "Innkeeper <no-reply@innkeeper.example>"));
        variables.putAll(Map.of(
                "NOTIFICATION_BOUNCE_IMAP_HOST", "",
                "NOTIFICATION_BOUNCE_IMAP_PORT", "1",
                "NOTIFICATION_BOUNCE_IMAP_TLS", "false",
                "NOTIFICATION_BOUNCE_IMAP_USER", "no-reply@innkeeper.example",
                "NOTIFICATION_BOUNCE_IMAP_PASSWORD", "secret",
                "NOTIFICATION_BOUNCE_IMAP_FOLDER", "INBOX",
                "NOTIFICATION_BOUNCE_IMAP_DONE_FOLDER", "",
                "NOTIFICATION_BOUNCE_IMAP_EVERY", "1s",
                "NOTIFICATION_BOUNCE_KEY", BOUNCE_KEY,
                "NOTIFICATION_BOUNCE_WEBHOOK_SECRETS", BOUNCE_SECRET));
        variables.putAll(Map.of(
                "NOTIFICATION_SMS_GATEWAY_URL", "http://127.0.0.1:1",
                "NOTIFICATION_SMS_API_KEY", "secret",
                "NOTIFICATION_SMS_SENDER", "Innkeeper",
                "NOTIFICATION_SMS_MOST_SEGMENTS", "3",
                "NOTIFICATION_SMS_PARALLEL", "10",
                "NOTIFICATION_SMS_PER_SECOND", "50",
                "NOTIFICATION_SMS_WEBHOOK_SECRETS", SMS_SECRET));
        variables.putAll(Map.of(
                "NOTIFICATION_WEBHOOK_KEY", "aW5ua2VlcGVyLXRlc3RzLW9ubHktd2ViaG9vay1rZXk=",
                "NOTIFICATION_WEBHOOK_ALLOW_LOCAL", "true",
                "NOTIFICATION_WEBHOOK_PARALLEL", "16",
                "NOTIFICATION_WEBHOOK_PER_SECOND", "1000",
                "NOTIFICATION_WEBHOOK_OFF_AFTER", "120h"));
        variables.putAll(Map.of(
                "NOTIFICATION_STREAMS", "20",
                "NOTIFICATION_STREAMS_PER_PERSON", "3",
                "NOTIFICATION_STREAM_HEARTBEAT", "200ms",
                "NOTIFICATION_STREAM_RECHECK", "100ms"));
        variables.putAll(Map.of(
                "NOTIFICATION_MESSENGER_URL", "http://127.0.0.1:1",
                "NOTIFICATION_MESSENGER_API_KEY", "secret",
                "NOTIFICATION_MESSENGER_WEBHOOK_SECRETS", MESSENGER_SECRET,
                "NOTIFICATION_MESSENGER_PARALLEL", "10",
                "NOTIFICATION_MESSENGER_PER_SECOND", "50"));
        return variables;
    }

    static Map<String, String> variables(DatabaseSettings database, KafkaSettings kafka, int smtpPort) {
        Map<String, String> variables = variables();
        variables.put("NOTIFICATION_DATABASE_URL", database.url());
        variables.put("NOTIFICATION_DATABASE_USER", database.user());
        variables.put("NOTIFICATION_DATABASE_PASSWORD", database.password().value());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        variables.put("NOTIFICATION_SMTP_PORT", Integer.toString(smtpPort));
        return variables;
    }
}

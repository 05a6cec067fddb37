package innkeeper.auth;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.testkit.settings.SharedVariables;
import java.util.Map;

/** The environment of a test: as in development, on free ports, with cheap hashes. */
final class Development {
    /** One of each kind: public, confidential with the secret {@code kept-to-itself}, and a device. */
    private static final String OAUTH_CLIENTS = """
            [{"id": "public-program", "name": "A <b>public</b> program", "redirect_uris":
                ["https://program.example/callback", "http://127.0.0.1/callback", "http://[::1]/callback",
                 "com.example.program:/callback"]},
             {"id": "web-program", "name": "A web program", "redirect_uris": ["https://web.example/callback?from=us"],
                "secret_sha256": "b33c9583a66ae799bca48e80c97514b94077c84175a91acc8ee43d32055cba60"},
             {"id": "kiosk", "name": "Kiosk in the lobby", "device": true}]""";

    private Development() {}

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of(
                "USER_SECRETS_KEY", "aW5ua2VlcGVyLWRldi1vbmx5LW1haWwtc2VjcmV0cyE=",
                "USER_SECRETS_RETENTION", "1h",
                "AUTH_HTTP_PORT", "0",
                "AUTH_GRPC_PORT", "0",
                "AUTH_MANAGEMENT_PORT", "0",
                "AUTH_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/auth",
                "AUTH_DATABASE_USER", "auth",
                "AUTH_DATABASE_PASSWORD", "secret",
                "AUTH_DATABASE_POOL_SIZE", "5"));
        variables.putAll(Map.of(
                "AUTH_ISSUER", "http://localhost:8081",
                "AUTH_ACCESS_TOKEN_TTL", "15m",
                "AUTH_REFRESH_TOKEN_TTL", "30d",
                "AUTH_REFRESH_REUSE_GRACE", "10s",
                "AUTH_KEY_ENCRYPTION_KEY", "aW5ua2VlcGVyLWRldi1vbmx5LXNpZ25pbmcta2V5ISE=",
                "AUTH_BCRYPT_COST", "4",
                "AUTH_HASHING_THREADS", "2",
                "AUTH_HASHING_QUEUE", "100",
                "AUTH_SERVICE_CLIENTS", "hotel-service:hotel-secret,booking-service:booking:secret",
                "AUTH_PASSWORD_GRANT", "true"));
        variables.putAll(Map.of(
                "AUTH_PASSWORD_MIN_LENGTH", "12",
                "AUTH_UNVERIFIED_LOGIN", "true",
                "AUTH_KEY_ROTATION", "30d",
                "AUTH_KEY_PROPAGATION", "10s",
                "AUTH_REVOCATION_MAX_AGE", "5s",
                "AUTH_TOKEN_CACHE_SIZE", "10000"));
        variables.putAll(Map.of(
                "AUTH_PUBLIC_URL", "https://innkeeper.example/",
                "AUTH_VERIFY_LINK_TTL", "48h",
                "AUTH_RESET_LINK_TTL", "30m",
                "AUTH_INVITATION_LINK_TTL", "7d",
                "AUTH_BOOKING_URL", "http://127.0.0.1:1",
                "AUTH_DELETION_SETTLING", "0s",
                "REMOTE_DEADLINE", "5s"));
        variables.put("AUTH_AUDIT_RETENTION", "365d");
        variables.putAll(Map.of(
                "AUTH_SECOND_FACTOR_REQUIRED", "",
                "AUTH_SECOND_FACTOR_KEY", "aW5ua2VlcGVyLWRldi1vbmx5LXNlY29uZC1mYWN0b3I=",
                "AUTH_SECOND_FACTOR_ENROLMENT_TTL", "10m"));
        variables.putAll(Map.of(
                "AUTH_OAUTH_CLIENTS", OAUTH_CLIENTS,
                "AUTH_OAUTH_CODE_TTL", "60s",
                "AUTH_OAUTH_CONSENT_TTL", "10m",
                "AUTH_DEVICE_CODE_TTL", "10m",
                "AUTH_DEVICE_INTERVAL", "1s"));
        variables.putAll(Map.of(
                "AUTH_LIMIT_LOGIN_PER_ADDRESS", "10000/1m",
                "AUTH_LIMIT_LOGIN_PER_ACCOUNT", "10000/1m",
                "AUTH_LIMIT_REGISTER_PER_ADDRESS", "10000/1m",
                "AUTH_LIMIT_REGISTER_PER_ACCOUNT", "10000/1m",
                "AUTH_LIMIT_LETTER_PER_ADDRESS", "10000/1m",
                "AUTH_LIMIT_LETTER_PER_ACCOUNT", "10000/1m",
                "AUTH_LIMIT_LINK_PER_ADDRESS", "10000/1m",
                "AUTH_LIMIT_TOKEN_PER_ADDRESS", "10000/1m",
                "AUTH_LIMIT_TOKEN_PER_ACCOUNT", "10000/1m",
                "AUTH_LIMIT_PASSWORD_PER_ACCOUNT", "10000/1m"));
        variables.put("AUTH_LIMIT_USER_CODE_PER_ADDRESS", "10000/1m");
        variables.put("AUTH_LIMIT_USER_CODE_IN_TOTAL", "10000/1m");
        variables.putAll(Map.of(
                "AUTH_LOCKOUT_THRESHOLD", "5",
                "AUTH_LOCKOUT_STRANGERS_THRESHOLD", "20",
                "AUTH_LOCKOUT_FIRST_PAUSE", "1s",
                "AUTH_LOCKOUT_LONGEST_PAUSE", "15m",
                "AUTH_LOCKOUT_MEMORY", "24h",
                "AUTH_LOCKOUT_KNOWN_ADDRESS_TTL", "90d"));
        return variables;
    }

    static Map<String, String> variables(DatabaseSettings database, String bootstrapServers) {
        var variables = variables();
        variables.put("AUTH_DATABASE_URL", database.url());
        variables.put("AUTH_DATABASE_USER", database.user());
        variables.put("AUTH_DATABASE_PASSWORD", database.password().value());
        variables.put("DEMO_DATA", Boolean.toString(database.demoData()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return variables;
    }
}

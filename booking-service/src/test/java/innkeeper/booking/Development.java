package innkeeper.booking;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.testkit.settings.SharedVariables;
import java.util.Map;

/** The environment of a test: as in development, on free ports. */
final class Development {
    /** The provider signs with the second one; the first is on its way out. */
    static final String OLD_SECRET = "whsec_b2xkLXNlY3JldC1vZi10aGUtcHJvdmlkZXIhISE=";
    static final String NEW_SECRET = "whsec_bmV3LXNlY3JldC1vZi10aGUtcHJvdmlkZXIhISE=";

    static final String PAGE_KEY = "t1:a-page-key-for-tests-of-32-characters";

    private Development() {}

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.putAll(Map.of(
                "AUTH_GRPC_ADDRESS", "127.0.0.1:1",
                "AUTH_TOKEN_URL", "http://127.0.0.1:1/v1/oauth/token",
                "AUTH_JWKS_URL", "http://127.0.0.1:1/.well-known/jwks.json",
                "AUTH_ISSUER", "http://localhost:8081",
                "REMOTE_DEADLINE", "2s",
                "HOTEL_GRPC_ADDRESS", "127.0.0.1:1"));
        variables.putAll(Map.of(
                "BOOKING_HTTP_PORT", "0",
                "BOOKING_MANAGEMENT_PORT", "0",
                "BOOKING_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/booking",
                "BOOKING_DATABASE_USER", "booking",
                "BOOKING_DATABASE_PASSWORD", "secret",
                "BOOKING_DATABASE_POOL_SIZE", "5",
                "BOOKING_CLIENT_SECRET", "secret",
                "BOOKING_HOLD_TTL", "15m"));
        variables.putAll(Map.of(
                "BOOKING_VERIFIED_ADDRESS_AT_HOTEL", "true",
                "BOOKING_MOST_OPEN_ROOM_NIGHTS", "200",
                "BOOKING_LIMIT_BOOK_PER_CLIENT", "30/1m"));
        variables.putAll(Map.of(
                "BOOKING_PAGE_KEY", PAGE_KEY,
                "BOOKING_PUBLIC_URL", "http://localhost:8083",
                "BOOKING_LIMIT_PAGE_PER_ADDRESS", "100/1m"));
        variables.putAll(Map.of(
                "BOOKING_PAYMENT_URL", "http://127.0.0.1:1",
                "BOOKING_PAYMENT_API_KEY", "api-key",
                "BOOKING_PAYMENT_WEBHOOK_SECRETS", OLD_SECRET + ", " + NEW_SECRET));
        return variables;
    }

    static Map<String, String> variables(DatabaseSettings database, String bootstrapServers) {
        Map<String, String> variables = variables();
        variables.put("BOOKING_DATABASE_URL", database.url());
        variables.put("BOOKING_DATABASE_USER", database.user());
        variables.put("BOOKING_DATABASE_PASSWORD", database.password().value());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return variables;
    }
}

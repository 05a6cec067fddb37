package innkeeper.kit.settings;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnvironmentTest {
    enum Channel {
        SMTP, IN_APP
    }

    record All(String text, int port, int count, boolean flag, Duration pause, URI uri, List<String> names,
            double ratio, Channel channel, Secret key, String header) {
        static All from(Environment e) {
            return new All(e.text("TEXT"), e.port("PORT"), e.integer("COUNT", 1, 10), e.flag("FLAG"),
                    e.duration("PAUSE"), e.uri("URI"), e.list("NAMES"), e.ratio("RATIO"),
                    e.oneOf("CHANNEL", Channel.class), e.secret("KEY"), e.textOrEmpty("HEADER"));
        }
    }

    private static Map<String, String> good() {
        Map<String, String> good = new HashMap<>(Map.of("TEXT", "a", "PORT", "8083", "COUNT", "10", "FLAG", "true",
                "PAUSE", "15m", "URI", "http://localhost:4318", "NAMES", "a, b", "RATIO", "0.5", "CHANNEL", "in_app",
                "KEY", "hidden"));
        good.put("ENVIRONMENT", "production");
        good.put("HEADER", " ");
        return good;
    }

    @Test
    void every_kind_of_value_is_read() {
        assertEquals(new All("a", 8083, 10, true, Duration.ofMinutes(15), URI.create("http://localhost:4318"),
                List.of("a", "b"), 0.5, Channel.IN_APP, new Secret("hidden"), ""), Environment.read(good(), All::from));
    }

    @Test
    void all_faults_are_reported_together_by_name() {
        Map<String, String> bad = good();
        bad.putAll(Map.of("PORT", "70000", "COUNT", "11", "FLAG", "yes", "PAUSE", "soon", "URI", "localhost",
                "RATIO", "1.5", "CHANNEL", "pigeon", "KEY", " "));
        bad.remove("TEXT");
        bad.remove("NAMES");
        bad.remove("HEADER");

        InvalidSettings refused = assertThrows(InvalidSettings.class, () -> Environment.read(bad, All::from));

        assertEquals("""
                TEXT is missing
                PORT must be a port from 0 to 65535, but is '70000'
                COUNT must be a whole number from 1 to 10, but is '11'
                FLAG must be true or false, but is 'yes'
                PAUSE must be a duration such as 250ms, 30s, 15m, 24h or PT1M30S, but is 'soon'
                URI must be an absolute URI, but is 'localhost'
                NAMES is missing
                RATIO must be a number from 0 to 1, but is '1.5'
                CHANNEL must be one of smtp, in_app, but is 'pigeon'
                KEY is missing
                HEADER is missing""", String.join("\n", refused.faults()));
    }

    @Test
    void a_fault_is_reported_even_where_the_reader_stumbles_over_the_harmless_value() {
        InvalidSettings refused = assertThrows(InvalidSettings.class,
                () -> Environment.read(Map.of(), e -> 10 / e.integer("COUNT", 0, 5)));

        assertEquals(List.of("COUNT is missing"), refused.faults());
    }

    @Test
    void variables_that_do_not_go_together_are_a_fault() {
        Map<String, String> half = Map.of("HTTP_HOST", "localhost", "DESK_GRPC_PORT", "0", "GRPC_TLS_KEY", "",
                "GRPC_TLS_CERTIFICATE", "chain.pem");

        InvalidSettings refused = assertThrows(InvalidSettings.class,
                () -> Environment.read(half, e -> GrpcSettings.from(e, "DESK_")));

        assertEquals(List.of("GRPC_TLS_CERTIFICATE and GRPC_TLS_KEY are given both or neither"), refused.faults());
    }

    @Test
    void a_secret_never_shows() {
        assertFalse(Environment.read(good(), All::from).toString().contains("hidden"));
    }

    @Test
    void a_secret_that_the_repository_publishes_is_refused_outside_development() {
        String clients = "AUTH_SERVICE_CLIENTS";
        Map<String, String> variables = Map.of("ENVIRONMENT", "production",
                clients, "hotel-service:one-of-ours,booking-service:booking-service-dev-secret",
                "PAYMENT_API_KEYS", "one-of-ours-for-the-shop");

        InvalidSettings refused = assertThrows(InvalidSettings.class, () -> Environment.read(variables,
                e -> List.of(e.secret(clients), e.secret("PAYMENT_API_KEYS"))));

        assertEquals(List.of(clients + " is the one that .env.dev publishes: choose another outside development"),
                refused.faults());
    }

    @Test
    void in_development_a_published_secret_will_do() {
        assertEquals(new Secret("auth-dev-password"), Environment.read(
                Map.of("ENVIRONMENT", "development", "AUTH_DATABASE_PASSWORD", "auth-dev-password"),
                e -> e.secret("AUTH_DATABASE_PASSWORD")));
    }

    @Test
    void the_names_a_service_reads_are_known_without_values() {
        assertEquals(new TreeSet<>(good().keySet()), Environment.namesReadBy(All::from));
    }

    @Test
    void the_ready_made_parts_read_these_variables() {
        assertEquals("""
                AUTH_GRPC_ADDRESS AUTH_ISSUER AUTH_JWKS_URL AUTH_TOKEN_URL BOOKING_CLIENT_SECRET \
                BOOKING_DATABASE_PASSWORD BOOKING_DATABASE_POOL_SIZE BOOKING_DATABASE_URL BOOKING_DATABASE_USER \
                BOOKING_GRPC_PORT BOOKING_HTTP_PORT BOOKING_MANAGEMENT_PORT DEMO_DATA ENVIRONMENT \
                GRPC_TLS_CERTIFICATE GRPC_TLS_KEY GRPC_TLS_TRUST HTTP_CLIENT_ADDRESS_HEADER HTTP_HOST HTTP_MAX_BODY_BYTES KAFKA_BOOTSTRAP_SERVERS \
                KAFKA_HANDLER_ATTEMPTS KAFKA_RETRY_PAUSE OTLP_ENDPOINT REMOTE_DEADLINE \
                SHUTDOWN_GRACE TRACE_SAMPLING_RATIO""", String.join(" ", Environment.namesReadBy(e -> List.of(
                DatabaseSettings.from(e, "BOOKING_"), HttpSettings.from(e, "BOOKING_"),
                GrpcSettings.from(e, "BOOKING_"),
                KafkaSettings.from(e, "BOOKING_"), TelemetrySettings.from(e, "BOOKING_"),
                AccessSettings.from(e, "BOOKING_")))));
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "24h, PT24H", "7d, PT168H", "PT1M30S, PT1M30S", "0s, PT0S"})
    void durations_are_written_as_people_write_them(String text, Duration duration) {
        assertEquals(duration, Environment.read(Map.of("PAUSE", text), e -> e.duration("PAUSE")));
    }
}

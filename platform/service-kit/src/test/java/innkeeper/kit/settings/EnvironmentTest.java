package innkeeper.kit.settings;

import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.settings.production.Production;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.settings.production.Production.Switch;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            return new All(e.text("TEXT"), e.port("PORT"), e.integer("COUNT", 1, 10), e.flag("FLAG", Switch.EITHER),
                    e.duration("PAUSE"), e.uri("URI", Reach.PEOPLE), e.list("NAMES"), e.ratio("RATIO"),
                    e.oneOf("CHANNEL", Channel.class), e.secret("KEY"), e.textOrEmpty("HEADER"));
        }
    }

    private static Map<String, String> good() {
        Map<String, String> good = new HashMap<>(Map.of("TEXT", "a", "PORT", "8083", "COUNT", "10", "FLAG", "true",
                "PAUSE", "15m", "URI", "http://localhost:4318", "NAMES", "a, b", "RATIO", "0.5", "CHANNEL", "in_app",
                "KEY", "hidden"));
        good.put("ENVIRONMENT", "development");
        good.put("HEADER", " ");
        return good;
    }

    @Test
    void every_kind_of_value_is_read() {
        assertEquals(new All("a", 8083, 10, true, Duration.ofMinutes(15), URI.create("http://localhost:4318"),
                List.of("a", "b"), 0.5, Channel.IN_APP, new Secret("hidden"), ""), Environment.read(good(), All::from));
    }

    @Test
    void an_address_has_no_letters_that_a_header_loses() {
        Map<String, String> bad = good();
        bad.put("URI", "https://тест.рф");
        InvalidSettings refused = assertThrows(InvalidSettings.class, () -> Environment.read(bad, All::from));
        assertEquals(List.of("URI must be an absolute URI, but is 'https://тест.рф'"), refused.faults());
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
        Map<String, String> half =
                Map.of("ENVIRONMENT", "production", "HTTP_HOST", "localhost", "DESK_GRPC_PORT", "0", "GRPC_TLS_KEY", "",
                        "GRPC_TLS_CERTIFICATE", "chain.pem", "HTTP_MAX_CONNECTIONS", "100",
                        "HTTP_MAX_CONNECTIONS_PER_ADDRESS", "101", "HTTP_HEAD_DEADLINE", "1s",
                        "HTTP_BODY_DEADLINE", "1s", "HTTP_IDLE_TIMEOUT", "1s");

        InvalidSettings refused = assertThrows(InvalidSettings.class,
                () -> Environment.read(half, e -> GrpcSettings.from(e, "DESK_")));

        assertEquals(List.of("GRPC_TLS_CERTIFICATE and GRPC_TLS_KEY are given both or neither",
                "HTTP_MAX_CONNECTIONS_PER_ADDRESS may not be above HTTP_MAX_CONNECTIONS"), refused.faults());
    }

    @Test
    void a_secret_never_shows() {
        assertFalse(Environment.read(good(), All::from).toString().contains("hidden"));
    }

    /** A reader of one setting, in production with this value. */
    private static List<String> inProduction(String value, Function<Environment, ?> reader) {
        Map<String, String> variables = new HashMap<>(Map.of("ENVIRONMENT", "production"));
        Environment.namesReadBy(reader).stream().filter(name -> !name.equals("ENVIRONMENT"))
                .forEach(name -> variables.put(name, value));
        try {
            Environment.read(variables, reader);
            return List.of();
        } catch (InvalidSettings e) {
            return e.faults();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotel-service:7Qm2xVt9LkR4wZb8NcYe5HsD1fJpUaGo,booking-service:booking-service-dev-secret",
            "auth-service: hotel-service-dev-secret", "innkeeper-dev-api-key", "postgres-dev-password"})
    void a_secret_that_the_repository_publishes_is_refused_outside_development_under_whatever_name(String value) {
        assertEquals(List.of("CLIENTS is the one that .env.dev publishes: choose another outside development"),
                inProduction(value, e -> e.secrets("CLIENTS", "pairs", "", Secret::value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-but-x7Q2m9", "changeme", "x"})
    void a_short_secret_is_refused_in_production(String value) {
        assertEquals(List.of("KEY is too short for production: it must have at least 32 characters, such as those of"
                + " 'openssl rand -base64 32'"), inProduction(value, e -> e.secret("KEY")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "changemechangemechangemechangeme",
            "0123456789abcdef0123456789abcdef", "qwertyuiopasdfghjklzxcvbnm123456", "passwordpasswordpasswordpassword1",
            "innkeeper-production-secret-2026", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=", "whsec_Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=",
            "secretsecretsecretsecretsecretse"})
    void a_guessable_secret_is_refused_in_production(String value) {
        String fault = "KEY is easily guessed: take one made at random, such as by 'openssl rand -base64 32'";
        assertEquals(List.of(fault), inProduction(value, e -> e.secret("KEY")));
        assertEquals(List.of(fault), inProduction("auth:7Qm2xVt9LkR4wZb8NcYe5HsD1fJpUaGo,hotel:" + value,
                e -> e.secrets("KEY", "pairs", "", Secret::value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7Qm2xVt9LkR4wZb8NcYe5HsD1fJpUaGo", "b1946ac92492d2347c6235b4d2611184",
            "kV3sPq8ZxW1mLr6TnYc0Jf5BhDg9EaUo2iRt4SvXw7M=", "whsec_kV3sPq8ZxW1mLr6TnYc0Jf5BhDg9EaUo2iRt4SvXw7M="})
    void a_random_secret_will_do_in_production(String value) {
        assertEquals(List.of(), inProduction(value, e -> e.secret("KEY")));
    }

    @Test
    void a_secret_that_somebody_else_chose_may_be_shorter() {
        assertEquals(List.of(), inProduction("kq7xv2mzt9wbn4rc", e -> e.givenSecret("KEY")));
        assertEquals(1, inProduction("passwordpassword", e -> e.givenSecret("KEY")).size());
    }

    @Test
    void what_only_development_may_do_is_refused_in_production_all_at_once() {
        Map<String, String> variables = Map.of("ENVIRONMENT", "Production", "DEMO", "true", "TLS", "false", "FREE",
                "true", "PAGE", "http://innkeeper.example", "NEXT", "http://10.0.0.7:8081", "HERE",
                "http://127.0.0.1:8081", "LIMIT", "6000/1m", "OTHER", "1201/20m");

        InvalidSettings refused = assertThrows(InvalidSettings.class, () -> Environment.read(variables, e -> List.of(
                e.flag("DEMO", Switch.OFF), e.flag("TLS", Switch.ON), e.flag("FREE", Switch.EITHER),
                e.uri("PAGE", Reach.PEOPLE), e.uri("NEXT", Reach.NEIGHBOURS), e.uri("HERE", Reach.NEIGHBOURS),
                e.rate("LIMIT", "60/1m"), e.rate("OTHER", "60/1m"))));

        assertEquals("""
                DEMO must be false in production
                TLS must be true in production
                PAGE must begin with https:// in production
                NEXT must begin with https:// in production
                LIMIT must allow 60/1m at most in production
                OTHER must allow 60/1m at most in production""", String.join("\n", refused.faults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60/1m", "1/1s", "60/1h", "1/1d"})
    void a_limit_that_is_no_wider_will_do_in_production(String rate) {
        assertEquals(List.of(), inProduction(rate, e -> e.rate("LIMIT", "60/1m")));
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://localhost:5432/auth, true", "jdbc:postgresql://127.0.0.1/auth, true",
            "jdbc:postgresql://[::1]:5432/auth, true", "jdbc:postgresql:///auth, true",
            "jdbc:postgresql://db:5432/auth?sslmode=verify-full, true",
            "jdbc:postgresql://db/auth?user=a&sslmode=verify-ca, true", "jdbc:postgresql://db:5432/auth, false",
            "jdbc:postgresql://db:5432/auth?sslmode=prefer, false", "jdbc:postgresql://localhost.evil.net/auth, false",
            "'jdbc:postgresql://localhost:5432,db:5432/auth', false", "jdbc:postgresql://127.0.0.1.nip.io/auth, false"})
    void a_database_on_another_machine_is_reached_encrypted_in_production(String url, boolean safe) {
        assertEquals(safe, Production.safeDatabase(url));
    }

    @ParameterizedTest
    @CsvSource({"mailpit, true", "MailHog.internal, true", "sandbox.smtp.mailtrap.io, true", "smtp.example.com, false"})
    void a_server_that_keeps_mails_is_known(String host, boolean sink) {
        assertEquals(sink, Production.mailSink(host));
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
                GRPC_TLS_CERTIFICATE GRPC_TLS_KEY GRPC_TLS_TRUST HTTP_BODY_DEADLINE HTTP_CLIENT_ADDRESS_HEADER \
                HTTP_CORS_ORIGINS HTTP_HEAD_DEADLINE HTTP_HOST HTTP_HSTS_MAX_AGE HTTP_IDLE_TIMEOUT \
                HTTP_MAX_BODY_BYTES HTTP_MAX_CONNECTIONS HTTP_MAX_CONNECTIONS_PER_ADDRESS KAFKA_BOOTSTRAP_SERVERS \
                KAFKA_HANDLER_ATTEMPTS KAFKA_MAX_RECORD_BYTES KAFKA_RETRY_PAUSE KAFKA_TOPIC_PARTITIONS OTLP_ENDPOINT \
                REMOTE_DEADLINE \
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

    @Test
    void a_duration_finer_than_a_microsecond_is_refused() {
        Map<String, String> variables = Map.of("PAUSE", "PT0.0000001S");
        assertThrows(InvalidSettings.class, () -> Environment.read(variables, e -> e.duration("PAUSE")));
    }
}

package innkeeper.benchmark.tokens;

import java.sql.Connection;
import java.sql.Statement;
import com.fasterxml.jackson.databind.ObjectMapper;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Persons;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.process.ChildProcess;
import innkeeper.testbase.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keycloak in its production form, on the same PostgreSQL, with as many people and rules as ours. */
final class KeycloakSide implements Side {
    private static final String REALM = "load";
    private static final String CLIENT = "load";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestBed bed;
    private final Path program;
    private final int port = ReservedPort.take().number();
    private Optional<ChildProcess> process = Optional.empty();

    KeycloakSide(TestBed bed, Path program) {
        this.bed = bed;
        this.program = program;
    }

    /** Builds its optimised form, gives it a database, and describes its realm. */
    void prepare(int people, int iterations) {
        execute("create role keycloak login password 'keycloak'", "create database keycloak owner keycloak");
        Map<String, Object> realm = Map.of(
                "realm", REALM,
                "enabled", true,
                "sslRequired", "none",
                "revokeRefreshToken", true,
                "refreshTokenMaxReuse", 0,
                "accessTokenLifespan", 900,
                "passwordPolicy", "hashAlgorithm(pbkdf2-sha512) and hashIterations(%d)".formatted(iterations),
                "clients", List.of(Map.of("clientId", CLIENT, "publicClient", true, "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true, "enabled", true)),
                "users", IntStream.range(0, people).mapToObj(KeycloakSide::user).toList());
        try {
            Path imports = Files.createDirectories(program.resolve("data/import"));
            new ObjectMapper().writeValue(imports.resolve(REALM + "-realm.json").toFile(), realm);
            ProcessBuilder build = new ProcessBuilder(command("build", "--db=postgres")).redirectErrorStream(true)
                    .redirectOutput(bed.data().resolve("logs/keycloak-build.log").toFile());
            build.environment().putAll(variables());
            if (build.start().waitFor() != 0) {
                throw new IllegalStateException("Keycloak cannot be built: logs/keycloak-build.log says why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void start() {
        process = Optional.of(bed.program("keycloak",
                command("start", "--optimized", "--cache=local", "--import-realm"), variables(),
                this::ready));
    }

    @Override
    public void stop() {
        bed.end(process.orElseThrow());
    }

    @Override
    public Persons persons() {
        return new Persons(realm().resolve(REALM + "/protocol/openid-connect/token"), CLIENT);
    }

    @Override
    public Duration cpu() {
        return TestBed.family(process.orElseThrow().handle());
    }

    private URI realm() {
        return URI.create("http://localhost:%d/realms/".formatted(port));
    }

    private boolean ready() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(realm().resolve(REALM)).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<String> command(String... arguments) {
        return Stream.concat(Stream.of("/bin/sh", program.resolve("bin/kc.sh").toString()), Stream.of(arguments))
                .toList();
    }

    private Map<String, String> variables() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms512m -Xmx512m",
                // its threads die without it on Java 24 and later
                "JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "KC_DB_URL", "jdbc:postgresql://localhost:%d/keycloak".formatted(bed.settings().postgres().number()),
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", "keycloak",
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(port),
                "KC_HOSTNAME_STRICT", "false");
    }

    private void execute(String... statements) {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(bed.settings().postgres().number());
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, bed.superuserPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Keycloak's database cannot be made", e);
        }
    }

    private static Map<String, Object> user(int number) {
        String email = Persons.email(number);
        return Map.of("username", email, "email", email, "emailVerified", true, "enabled", true, "firstName", "Person",
                "lastName", Integer.toString(number), "credentials",
                List.of(Map.of("type", "password", "value", Persons.PASSWORD, "temporary", false)));
    }
}

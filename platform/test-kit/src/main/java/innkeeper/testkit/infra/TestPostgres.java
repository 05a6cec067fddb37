package innkeeper.testkit.infra;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.testbase.ReservedPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL, started once for all tests of a JVM; every test takes a database of its own in it. */
public final class TestPostgres {
    private static final int POOL_SIZE = 5;

    private TestPostgres() {}

    private record Server(String host, int port, String user, String password) {
        private static final Server SHARED = switch (Infra.chosen()) {
            case EMBEDDED -> embedded();
            case TESTCONTAINERS -> container();
        };

        /** Without fsync: no test pulls the plug of the machine. */
        @SuppressWarnings("resource")
        private static Server embedded() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPort(ReservedPort.take().number())
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                return new Server("localhost", postgres.getPort(), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        @SuppressWarnings("resource")
        private static Server container() {
            PostgreSQLContainer postgres = new PostgreSQLContainer(Infra.POSTGRES_IMAGE);
            postgres.setCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
            postgres.start();
            return new Server(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    postgres.getUsername(), postgres.getPassword());
        }

        private String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }
    }

    /** A new, empty database, without demo data. */
    public static DatabaseSettings fresh() {
        return fresh(false);
    }

    public static DatabaseSettings fresh(boolean demoData) {
        Server server = Server.SHARED;
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(
                server.url("template1"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("No new database", e);
        }
        return new DatabaseSettings(server.url(name), server.user(), new Secret(server.password()), POOL_SIZE,
                demoData);
    }

    /** The same database, reached through a line that a test can cut. */
    public static DatabaseSettings through(Line line, DatabaseSettings settings) {
        String url = settings.url().replace("//%s:%d/".formatted(Server.SHARED.host(), Server.SHARED.port()),
                "//127.0.0.1:%d/".formatted(line.port()));
        return new DatabaseSettings(url, settings.user(), settings.password(), settings.poolSize(),
                settings.demoData());
    }

    /** A line to the server that all tests share. */
    public static Line line() {
        return Line.to(Server.SHARED.host(), Server.SHARED.port());
    }
}

package innkeeper.kit.database.schema;

import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the state its service was built for. Flyway's lock lets instances start at once. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseSettings settings;
    private final Schema schema;

    public Migrations(DatabaseSettings settings, Schema schema) {
        this.settings = settings;
        this.schema = schema;
    }

    public void run() {
        awaitDatabase();
        // Out of order, because the kit's tables and the service's own are two streams of versions.
        flyway().locations(schema.schemaLocations()).outOfOrder(true).failOnMissingLocations(true).load().migrate();
        if (settings.demoData()) {
            // Written for the tables as they are now, and rewritten when those change: what has run is not compared.
            flyway().locations(schema.demoLocation()).placeholders(schema.demoValues()).table("flyway_demo_history").validateOnMigrate(false)
                    .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(settings.url(), settings.user(), settings.password().value())
                .validateMigrationNaming(true);
    }

    /** Wrong password or no such database: waiting would not help. */
    private static boolean isRefusal(SQLException e) {
        return e.getSQLState() != null && (e.getSQLState().startsWith("28") || e.getSQLState().equals("3D000"));
    }

    private void awaitDatabase() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (boolean told = false;; told = true) {
            try (Connection connection = DriverManager.getConnection(
                    settings.url(), settings.user(), settings.password().value())) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline || isRefusal(e)) {
                    throw Unavailable.database(e);
                }
                if (!told) {
                    LOG.warn("Waiting for the database of {}: {}", schema.name(), e.getMessage());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}

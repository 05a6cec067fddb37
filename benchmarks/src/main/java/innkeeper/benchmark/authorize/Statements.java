package innkeeper.benchmark.authorize;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Form;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.settings.StackSettings.Database;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Counts the SQL of auth-service twice: by its own metric and by the database's. */
final class Statements {
    private static final String OWN_METRIC = "db_statements_seconds_count";

    private final URI metrics;
    private final Database database;
    private final String superuserPassword;

    /** @param transactions as {@code pg_stat_database} counts them */
    record Count(long statements, long transactions) {
        Count minus(Count earlier) {
            return new Count(statements - earlier.statements, transactions - earlier.transactions);
        }

        Count plus(Count other) {
            return new Count(statements + other.statements, transactions + other.transactions);
        }
    }

    Statements(TestBed bed) {
        this.metrics = bed.management("auth-service").resolve("/observe/metrics");
        this.database = bed.settings().service("auth-service").database();
        this.superuserPassword = bed.superuserPassword();
    }

    Count now() throws Exception {
        long own = Form.get(metrics).lines().filter(line -> line.startsWith(OWN_METRIC))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        if (own == 0) {
            throw new IllegalStateException("no metric is called " + OWN_METRIC);
        }
        return new Count(own, transactions());
    }

    private long transactions() throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(database.port().number());
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, superuserPassword);
                PreparedStatement query = connection.prepareStatement(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = ?")) {
            query.setString(1, database.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

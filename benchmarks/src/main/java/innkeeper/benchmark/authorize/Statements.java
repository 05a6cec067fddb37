package innkeeper.benchmark.authorize;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Form;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.settings.StackSettings.Database;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the SQL of auth-service twice, by its own metric and by the database's; and gives people hotels. */
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

    /**
     * Gives each bearer as many hotels, half of them as their owner and half at the front desk.
     *
     * @return one of the hotels by the token of who works there
     */
    Map<String, String> employ(List<String> tokens, int hotels) throws SQLException {
        Map<String, String> oneEach = new HashMap<>();
        try (Connection connection = connection(database.name());
                PreparedStatement insert = connection.prepareStatement("""
                        with made as (
                            insert into hotels (id, name, version, status)
                            select gen_random_uuid(), 'Hotel', 1, 'published' from generate_series(1, ?)
                            returning id),
                        changed as (
                            update relation_changes set version = version + ?
                            returning version)
                        insert into relations (hotel_id, person_id, relation, version, since, granted_by)
                        select made.id, cast(? as uuid), case when row_number() over () % 2 = 0 then 'owner' else 'front_desk' end,
                            changed.version - ? + row_number() over (), now(), cast(? as uuid)
                        from made, changed
                        returning hotel_id""")) {
            for (String token : tokens) {
                String person = subject(token);
                insert.setInt(1, hotels);
                insert.setInt(2, hotels);
                insert.setString(3, person);
                insert.setInt(4, hotels);
                insert.setString(5, person);
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    oneEach.put(token, rows.getString(1));
                }
            }
        }
        return oneEach;
    }

    /** Whose an access token is: claim {@code sub} (RFC 7519, 4.1.2). */
    static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    private Connection connection(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s".formatted(database.port().number(), name),
                PostgresServer.SUPERUSER, superuserPassword);
    }

    private long transactions() throws SQLException {
        try (Connection connection = connection("postgres");
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

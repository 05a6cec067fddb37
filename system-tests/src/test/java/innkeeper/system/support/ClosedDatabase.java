package innkeeper.system.support;

import innkeeper.local.settings.StackSettings.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps a service out of its database: every connection ends and no new one opens, as if the server were gone. */
final class ClosedDatabase {
    private final Connection connection;
    private final String name;

    private ClosedDatabase(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static Outage of(Database database) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(database.port().number(), database.name());
        try {
            var closed = new ClosedDatabase(
                    DriverManager.getConnection(url, database.user(), database.password()), database.name());
            closed.limitConnections(0);
            closed.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            return new Outage(closed::open);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + database.name() + " cannot be closed", e);
        }
    }

    private void open() {
        try (connection) {
            limitConnections(-1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be opened again", e);
        }
    }

    private void limitConnections(int limit) throws SQLException {
        execute("alter database %s connection limit %d".formatted(name, limit));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package innkeeper.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings roles and databases to the state the settings ask for; doing it again changes nothing. */
final class Provision implements AutoCloseable {
    private static final String ROLE = """
            select format(
                case when exists (select 1 from pg_roles where rolname = ?)
                    then 'alter role %I with login password %L' else 'create role %I with login password %L' end,
                ?::text, ?::text)
            """;
    private static final String DATABASE = """
            select format('create database %I owner %I', ?::text, ?::text)
            where not exists (select 1 from pg_database where datname = ?)
            """;
    private static final String CLOSED_TO_OTHERS =
            "select format('revoke connect on database %I from public', ?::text)";

    private final Connection connection;

    Provision(Connection connection) {
        this.connection = connection;
    }

    void role(String name, String password) throws SQLException {
        execute(ROLE, name, name, password);
    }

    void database(String name, String owner) throws SQLException {
        execute(DATABASE, name, owner, name);
        closeToOthers(name);
    }

    /** Only its owner and the superuser may connect. */
    void closeToOthers(String database) throws SQLException {
        execute(CLOSED_TO_OTHERS, database);
    }

    /** Names cannot be bound in DDL: the server itself quotes them into the statement that is then run. */
    private void execute(String statementMaker, String... values) throws SQLException {
        try (PreparedStatement maker = connection.prepareStatement(statementMaker)) {
            for (int i = 0; i < values.length; i++) {
                maker.setString(i + 1, values[i]);
            }
            try (ResultSet made = maker.executeQuery(); Statement statement = connection.createStatement()) {
                while (made.next()) {
                    statement.execute(made.getString(1));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

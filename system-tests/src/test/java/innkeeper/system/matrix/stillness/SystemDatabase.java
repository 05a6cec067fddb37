package innkeeper.system.matrix.stillness;

import innkeeper.local.settings.StackSettings.Database;
import innkeeper.system.support.RunningSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's own database, looked into from outside. */
public final class SystemDatabase implements AutoCloseable {
    private final Connection connection;

    private SystemDatabase(Connection connection) {
        this.connection = connection;
    }

    /** @param service such as {@code auth-service} */
    public static SystemDatabase of(String service) {
        Database database = RunningSystem.stack().settings().service(service).database();
        try {
            return new SystemDatabase(DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s"
                    .formatted(database.port().number(), database.name()), database.user(), database.password()));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of %s cannot be reached".formatted(service), e);
        }
    }

    /** The first column of every row. */
    public List<String> texts(String sql, String... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments); ResultSet found = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public String text(String sql, String... arguments) {
        return texts(sql, arguments).getFirst();
    }

    /** @return how many rows it touched */
    public int change(String sql, String... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Whatever is changed in between is seen in between, and undone at the end. */
    void rehearse(Runnable changes) {
        try {
            connection.setAutoCommit(false);
            try {
                changes.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rehearsal cannot be undone", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String sql, String... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }
}

package innkeeper.hotel;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.text.Codes;
import innkeeper.testkit.infra.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Asks PostgreSQL for the time zones it knows. */
final class TimezoneProbe {
    private TimezoneProbe() {}

    static Set<String> unknownToPostgres() {
        Set<String> unknown = new TreeSet<>(Codes.timeZones());
        DatabaseSettings database = TestPostgres.fresh();
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet names = connection.createStatement().executeQuery("select name from pg_timezone_names")) {
            while (names.next()) {
                unknown.remove(names.getString("name"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return unknown;
    }
}

package innkeeper.notification.delivery.postgres;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.testkit.infra.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What waited before there was one queue for work that waits is due in it as it was. */
class WaitingMessagesMoveIT {
    private static final String KEPT = """
            insert into notifications (id, event_id, event_type, recipient_id, audience, channel, facts, sealed, traceparent,
                status, attempts, created_at, due_at)
            values (cast('01930000-0000-7000-c000-00000000000%1$d' as uuid), uuidv7(), 'innkeeper.user.suspended', uuidv7(),
                'person', 'email', '{}', '', 'trace %1$d', '%2$s', %3$d, '2026-11-26 10:00:00+00', '2026-11-26 11:00:00+00')
            """;

    private final DatabaseSettings settings = TestPostgres.fresh();

    @Test
    void a_message_that_waits_goes_on_at_its_time_with_its_attempts_and_its_trace() throws SQLException {
        flyway().target(MigrationVersion.fromVersion("202611270401")).load().migrate();
        execute(KEPT.formatted(1, "waiting", 0), KEPT.formatted(2, "sent", 1), KEPT.formatted(3, "waiting", 4),
                KEPT.formatted(4, "failed", 9));
        flyway().load().migrate();
        assertEquals(List.of("delivery 1 0 trace 1 true", "delivery 3 4 trace 3 true"), tasks());
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(settings.url(), settings.user(), settings.password().value())
                .outOfOrder(true).locations("classpath:db/notification/schema", "classpath:db/kit/task");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connection(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> tasks() throws SQLException {
        try (Connection connection = connection(); ResultSet rows = connection.createStatement().executeQuery("""
                select kind, right(cast(id as text), 1), attempts, traceparent,
                    lease is null and due_at = '2026-11-26 11:00:00+00'
                from tasks
                order by id
                """)) {
            List<String> tasks = new ArrayList<>();
            while (rows.next()) {
                tasks.add("%s %s %d %s %s".formatted(rows.getString(1), rows.getString(2), rows.getInt(3),
                        rows.getString(4), rows.getBoolean(5)));
            }
            return tasks;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password().value());
    }
}

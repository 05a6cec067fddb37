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
        assertEquals(List.of("delivery-email 1 0 trace 1 true", "delivery-email 3 4 trace 3 true"), tasks());
    }

    @Test
    void what_was_one_row_is_a_message_and_its_delivery_with_its_record() throws SQLException {
        flyway().target(MigrationVersion.fromVersion("202611280750")).load().migrate();
        execute("""
                insert into notifications (id, event_id, event_type, recipient_id, audience, channel, facts, sealed, status,
                    attempts, created_at, subject, sent_at)
                values ('01930000-0000-7000-c000-000000000001', uuidv7(), 'innkeeper.user.suspended', uuidv7(), 'person', 'email',
                    '{}', '', 'sent', 2, '2026-11-26 10:00:00+00', 'Suspended', '2026-11-26 10:05:00+00'),
                    ('01930000-0000-7000-c000-000000000002', uuidv7(), 'innkeeper.user-secret.password-reset', uuidv7(), 'person',
                    'email', '{}', 'sealed words', 'waiting', 0, '2026-11-26 10:00:00+00', null, null)
                """, """
                insert into delivery_attempts (notification_id, attempt, at, outcome, reply)
                values ('01930000-0000-7000-c000-000000000001', 1, '2026-11-26 10:00:00+00', 'put_off', '451 busy'),
                    ('01930000-0000-7000-c000-000000000001', 2, '2026-11-26 10:05:00+00', 'sent', '250 Ok')
                """);
        flyway().load().migrate();
        assertEquals(List.of("1 email sent 2 Suspended true 451 busy, 250 Ok", "2 email waiting 0  false sealed words"),
                rows("""
                select concat_ws(' ', right(cast(message_id as text), 1), channel, status, attempts, subject,
                    cast(sent_at is not null as text), coalesce((select string_agg(reply, ', ' order by attempt)
                        from delivery_attempts where delivery_id = deliveries.id), sealed))
                from messages
                join deliveries on message_id = messages.id and deliveries.recipient_id = messages.recipient_id
                order by message_id
                """));
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = connection(); ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
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

package innkeeper.auth.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Schema;
import innkeeper.kit.database.Sql;
import innkeeper.kit.event.Outbox;
import innkeeper.kit.event.OutboxRelay;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Clock;
import java.time.Duration;

/** A real database of the service, and an outbox that nobody empties. */
final class AuthDatabase implements AutoCloseable {
    private static final Sql EMPTY_PEOPLE = Sql.named("test.empty-people", "delete from person");
    private static final Sql EMPTY_OUTBOX = Sql.named("test.empty-outbox", "delete from outbox");
    private static final Sql EMPTY_REVOCATIONS = Sql.named("test.empty-revocations", "delete from revocation");
    private static final Sql EMPTY_KEYS = Sql.named("test.empty-keys", "delete from signing_key");

    final Database database =
            Database.open(TestPostgres.fresh(), Schema.of("auth", Schema.Table.OUTBOX), Telemetry.none());
    private final Outbox outbox = new OutboxRelay(
            database, new KafkaSettings("127.0.0.1:1", 1, Duration.ofSeconds(1)), Telemetry.none()).outbox();

    AuthDatabase() {
        database.start();
    }

    PostgresPeople people() {
        return new PostgresPeople(database, outbox, new UserEvents(Clock.systemUTC(), Ids::next));
    }

    void empty() {
        database.execute(EMPTY_PEOPLE, Params.none());
        database.execute(EMPTY_OUTBOX, Params.none());
        database.execute(EMPTY_REVOCATIONS, Params.none());
        database.execute(EMPTY_KEYS, Params.none());
    }

    @Override
    public void close() {
        database.stop();
    }
}

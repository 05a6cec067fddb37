package innkeeper.auth;

import innkeeper.auth.factor.postgres.PostgresSecondFactors;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.postgres.PostgresSessions;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.staff.postgres.PostgresStaff;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A real database of the service, and an outbox that nobody empties. */
public final class AuthDatabase implements AutoCloseable {
    private static final Sql EMPTY_PEOPLE = Sql.named("test.empty-people", "delete from people");
    private static final Sql EMPTY_RELATIONS = Sql.named("test.empty-relations", "delete from relations");
    private static final Sql EMPTY_INVITATIONS =
            Sql.named("test.empty-staff-invitations", "delete from staff_invitations");
    private static final Sql EMPTY_HOTELS = Sql.named("test.empty-hotels", "delete from hotels");
    private static final Sql EMPTY_OUTBOX = Sql.named("test.empty-outbox", "delete from outbox");
    private static final Sql EMPTY_REVOCATIONS = Sql.named("test.empty-revocations", "delete from revocations");
    private static final Sql EMPTY_KEYS = Sql.named("test.empty-keys", "delete from signing_keys");

    public static final SealedTopic SECRETS = new SealedTopic(
            Topic.secret("innkeeper.user-secrets.v1", Duration.ofMinutes(10)),
            Envelope.of("c2VhbGVkLWZvci10ZXN0cy1zZWFsZWQtZm9yLXRlc3Q="));
    private static final Sql EMPTY_LETTERS = Sql.named("test.empty-letters", "delete from letter_requests");
    private static final Sql EMPTY_TASKS = Sql.named("test.empty-tasks", "delete from tasks");

    private static final Sql EMPTY_DEVICES = Sql.named("test.empty-devices", "delete from device_requests");
    private static final Sql EMPTY_CLIENTS = Sql.named("test.empty-oauth-clients", "delete from oauth_clients");

    private final DatabaseSettings settings = TestPostgres.fresh();
    public final Database database = traced(Telemetry.none());
    private final Outbox outbox = new OutboxRelay(
            database, new KafkaSettings("127.0.0.1:1", 1, Duration.ofSeconds(1), 3, 1_048_576,
                    KafkaSettings.FETCH_WAIT),
            Telemetry.none())
            .outbox();

    public AuthDatabase() {
        database.start();
    }

    /** The same database once more, with its statements in these traces. */
    public Database traced(Telemetry telemetry) {
        return Database.open(settings, Schema.of("auth", Schema.Table.OUTBOX, Schema.Table.INBOX, Schema.Table.TASK),
                telemetry);
    }

    public People people() {
        return accounts().people();
    }

    public AccountStores accounts() {
        return accounts(database, Telemetry.none());
    }

    public AccountStores accounts(Database under, Telemetry telemetry) {
        return AccountStores.of(under, announcing(under, telemetry));
    }

    public SecondFactors factors() {
        return new PostgresSecondFactors(database, outbox, announcing().users());
    }

    public Sessions sessions() {
        return new PostgresSessions(database, outbox, announcing().users());
    }

    public Staff staff() {
        var announcing = announcing();
        return new PostgresStaff(
                database, announcing.relations(), announcing.people(), announcing.outbox(), announcing.secrets());
    }

    /** Tells of people into the outbox that nobody empties. */
    public Announcing announcing() {
        return announcing(database, Telemetry.none());
    }

    private Announcing announcing(Database under, Telemetry telemetry) {
        return Announcing.of(outbox, new Tasks(under, TaskTiming.standard(), Clocks.system(), telemetry), SECRETS,
                Clocks.system());
    }

    public Stores.Grants grants() {
        return Stores.Grants.of(database);
    }

    /** Somebody with an account. */
    public PersonId somebody() {
        var id = new PersonId(UUID.randomUUID());
        people().register(new Account(Person.registered(id, new EmailAddress(id + "@innkeeper.example"), "Anna Petrova",
                Role.CLIENT, "en", Instant.parse("2026-11-22T12:00:00Z")), "hash"));
        return id;
    }

    public void empty() {
        database.execute(EMPTY_RELATIONS, Params.none());
        database.execute(EMPTY_INVITATIONS, Params.none());
        database.execute(EMPTY_HOTELS, Params.none());
        database.execute(EMPTY_PEOPLE, Params.none());
        database.execute(EMPTY_DEVICES, Params.none());
        database.execute(EMPTY_CLIENTS, Params.none());
        database.execute(EMPTY_LETTERS, Params.none());
        database.execute(EMPTY_TASKS, Params.none());
        database.execute(EMPTY_OUTBOX, Params.none());
        database.execute(EMPTY_REVOCATIONS, Params.none());
        database.execute(EMPTY_KEYS, Params.none());
    }

    @Override
    public void close() {
        database.stop();
    }
}

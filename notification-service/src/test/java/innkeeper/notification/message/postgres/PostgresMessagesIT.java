package innkeeper.notification.message.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.postgres.LaneKinds;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.postgres.PostgresDeliveries;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.usecase.ChooseChannels;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.MessagesContract;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.farewellToAnna;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static innkeeper.notification.delivery.usecase.Noting.byEmail;
import static innkeeper.notification.delivery.usecase.Noting.plannedByEmail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class PostgresMessagesIT extends MessagesContract {
    private static final Schema SCHEMA = Schema.of("notification", Schema.Table.TASK);
    private static final LaneKinds LANES = new LaneKinds(List.of(new Lane(Channel.EMAIL, (_, _) -> Optional.empty(),
            new LaneRules(8, 100, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(3),
                    Confirmation.NEVER))));
    private static final Sql SEALED = Sql.named("test.sealed", "select sealed from deliveries order by id");
    private static final Sql FINISH = Sql.named("test.finish", "update deliveries set status = 'sent'");
    private static final Sql DUE = Sql.named("test.due", """
            select id from tasks where kind = 'delivery-email' and due_at <= now() order by id
            """);
    private static final Sql PUT_OFF = Sql.named("test.put-off", "update tasks set due_at = now() + interval '1 hour'");
    private static final Sql TAKEN = Sql.named("test.taken", """
            update tasks set lease = uuidv7(), due_at = :lease_end where id = cast(:id as uuid)
            """);
    private static final Sql LEFT = Sql.named("test.left", """
            select (select count(*) from people) as rows
            union all select (select count(*) from messages)
            union all select (select count(*) from delivery_attempts)
            union all select (select count(*) from departed)
            """);

    private final Database database = open();
    private final Tasks tasks =
            new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());

    public static Database open() {
        Database database = Database.open(TestPostgres.fresh(), SCHEMA, Telemetry.none());
        database.start();
        return database;
    }

    /** A plan of people who want e-mail alone: what fails goes nowhere else. */
    public static PlanDeliveries nothingElse(Transaction tx) {
        return new PlanDeliveries(
                new PostgresDeliveries(tx, new Tasks(null, TaskTiming.standard(), Clocks.system(), Telemetry.none()),
                        LANES),
                new ChooseChannels(new PostgresPreferences(tx), Set.of(Channel.EMAIL)), Duration.ofMinutes(10),
                Clocks.system(), Ids::next);
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected void add(Notification notification) {
        database.transact(tx -> add(tx, notification));
    }

    private void add(Transaction tx, Notification notification) {
        if (new PostgresNotifications(tx).add(notification)) {
            new PostgresDeliveries(tx, tasks, LANES).add(notification, plannedByEmail(notification));
        }
    }

    @Override
    protected Outgoing outgoing() {
        return new PostgresOutgoing(database, tasks, LANES.of(Channel.EMAIL), PostgresMessagesIT::nothingElse,
                Clocks.system());
    }

    @Override
    protected Correspondence correspondence() {
        return new PostgresCorrespondence(database);
    }

    @Override
    protected void forget(PersonId person) {
        database.transact(tx -> new ForgetPerson(new PostgresPeople(tx),
                List.of(new PostgresNotifications(tx)::forget)).handle(person, NOW));
    }

    @Test
    void what_was_sealed_is_wiped_from_the_row_when_the_mail_is_sent_or_given_up() {
        add(secretToAnna(1));
        add(secretToAnna(2));
        assertEquals(List.of("sealed 1", "sealed 2"), sealed());
        Noting.sent(outgoing(), secretToAnna(1), "Reset", new Attempt(1, NOW, Outcome.SENT, "250 Ok"));
        Noting.failed(outgoing(), secretToAnna(2), "Reset", new Attempt(1, NOW, Outcome.REFUSED, "expired"));
        assertEquals(List.of("", ""), sealed());
    }

    @Test
    void the_database_itself_keeps_no_secret_of_a_message_that_is_over() {
        add(secretToAnna(1));
        assertThrows(ConstraintViolated.class, () -> database.execute(FINISH, Params.none()));
    }

    @Test
    void of_somebody_who_left_only_their_id_is_in_the_database() {
        add(toAnna(1));
        Noting.sent(outgoing(), toAnna(1), "Confirmed",
                new Attempt(1, NOW, Outcome.SENT, "250 anna@innkeeper.example ok"));
        new PostgresPeople(database).remember(ANNA);
        forget(ANNA_ID);
        assertEquals(List.of(0L, 0L, 0L, 1L), database.query(LEFT, Params.none(), row -> row.bigint("rows")));
    }

    private List<String> sealed() {
        return database.query(SEALED, Params.none(), row -> row.text("sealed"));
    }

    @Test
    void a_message_is_due_for_delivery_as_soon_as_it_is_there_and_once() {
        add(toAnna(1));
        add(new Notification(id(2), event(1), toAnna(1).message(), NOW));
        assertEquals(List.of(id(1).value()), due());
    }

    @Test
    void what_is_rolled_back_is_not_due_and_neither_is_news_for_somebody_who_left() {
        assertThrows(IllegalStateException.class, () -> database.transact(tx -> {
            add(tx, toAnna(1));
            throw new IllegalStateException("changed our mind");
        }));
        forget(ANNA_ID);
        add(toAnna(2));
        add(farewellToAnna(3));
        assertEquals(List.of(id(3).value()), due());
    }

    @Test
    void a_first_attempt_brings_forward_the_next_message_to_the_same_person() {
        List.of(toAnna(1), toBoris(2), toAnna(3), toAnna(4)).forEach(this::add);
        database.execute(PUT_OFF, Params.none());
        Noting.putOff(outgoing(), toAnna(1), "Confirmed", new Attempt(1, NOW, Outcome.PUT_OFF, "451 busy"));
        assertEquals(List.of(id(3).value()), due());
    }

    @Test
    void a_message_under_way_for_more_than_a_minute_holds_up_no_later_one() {
        List.of(toAnna(1), toAnna(2)).forEach(this::add);
        takenBefore(Duration.ofSeconds(50));
        assertEquals(List.of(false), inTurn(2));
        takenBefore(Duration.ofSeconds(70));
        assertEquals(List.of(true), inTurn(2));
    }

    @Test
    void neither_does_one_that_comes_again_only_after_a_minute() {
        List.of(toAnna(1), toAnna(2)).forEach(this::add);
        assertEquals(List.of(false), inTurn(2));
        database.execute(PUT_OFF, Params.none());
        assertEquals(List.of(true), inTurn(2));
    }

    private void takenBefore(Duration since) {
        database.execute(TAKEN, Params.of("id", id(1).value())
                .and("lease_end", Clocks.system().instant().minus(since).plus(LANES.of(Channel.EMAIL).lease())));
    }

    private List<Boolean> inTurn(int number) {
        return outgoing().pending(byEmail(id(number))).stream().map(Outgoing.Pending::inTurn).toList();
    }

    /** Nothing is carried here. */
    private List<UUID> due() {
        return database.query(DUE, Params.none(), row -> row.uuid("id"));
    }
}

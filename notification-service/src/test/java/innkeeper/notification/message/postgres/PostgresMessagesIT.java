package innkeeper.notification.message.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Schema;
import innkeeper.kit.database.Sql;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.telemetry.Waiting;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.Outgoing.Due;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.MessagesContract;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class PostgresMessagesIT extends MessagesContract {
    private static final Sql SEALED = Sql.named("test.sealed", "select sealed from notifications order by id");
    private static final Sql FINISH = Sql.named("test.finish", "update notifications set status = 'sent'");
    private static final Sql LEFT = Sql.named("test.left", """
            select (select count(*) from people) as rows
            union all select (select count(*) from notifications)
            union all select (select count(*) from delivery_attempts)
            union all select (select count(*) from departed)
            """);

    private final Database database = open();
    private final AtomicInteger woken = new AtomicInteger();

    public static Database open() {
        Database database = Database.open(TestPostgres.fresh(), Schema.of("notification"), Telemetry.none());
        database.start();
        return database;
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected void add(Notification notification) {
        database.transact(tx -> new PostgresNotifications(tx, "", woken::incrementAndGet).add(notification));
    }

    @Override
    protected Outgoing outgoing() {
        return new PostgresOutgoing(database);
    }

    @Override
    protected Correspondence correspondence() {
        return new PostgresCorrespondence(database);
    }

    @Override
    protected void forget(PersonId person) {
        database.transact(tx -> new ForgetPerson(new PostgresPeople(tx), new PostgresNotifications(tx, "", () -> {}))
                .handle(person, NOW));
    }

    @Test
    void what_was_sealed_is_wiped_from_the_row_when_the_mail_is_sent_or_given_up() {
        add(secretToAnna(1));
        add(secretToAnna(2));
        assertEquals(List.of("sealed 1", "sealed 2"), sealed());
        outgoing().sent(secretToAnna(1), "Reset", new Attempt(1, NOW, Outcome.SENT, "250 Ok"));
        outgoing().failed(secretToAnna(2), "Reset", new Attempt(1, NOW, Outcome.REFUSED, "expired"));
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
        outgoing().sent(toAnna(1), "Confirmed", new Attempt(1, NOW, Outcome.SENT, "250 anna@innkeeper.example ok"));
        new PostgresPeople(database).remember(ANNA);
        forget(ANNA_ID);
        assertEquals(List.of(0L, 0L, 0L, 1L), database.query(LEFT, Params.none(), row -> row.bigint("rows")));
    }

    @Test
    void what_waits_is_counted_and_the_longest_due_of_it_timed() {
        assertEquals(new Waiting.Level(0, Duration.ZERO), new PostgresOutgoing(database).waiting(NOW));
        add(toAnna(1));
        add(toAnna(2));
        outgoing().putOff(toAnna(2), "Confirmed", new Attempt(1, NOW, Outcome.PUT_OFF, "451 busy"),
                NOW.plusSeconds(600));
        Duration waited = Duration.ofSeconds(90);
        Instant later = toAnna(1).createdAt().plus(waited);
        assertEquals(new Waiting.Level(2, waited), new PostgresOutgoing(database).waiting(later));
        outgoing().sent(toAnna(1), "Confirmed", new Attempt(1, NOW, Outcome.SENT, "250 ok"));
        assertEquals(new Waiting.Level(1, Duration.ZERO), new PostgresOutgoing(database).waiting(later));
    }

    private List<String> sealed() {
        return database.query(SEALED, Params.none(), row -> row.text("sealed"));
    }

    @Test
    void delivery_is_woken_once_the_message_is_there() {
        add(toAnna(1));
        assertEquals(1, woken.get());
    }

    @Test
    void of_many_instances_that_take_at_once_each_message_goes_to_one() throws Exception {
        IntStream.rangeClosed(1, 20).forEach(number -> add(toAnna(number)));
        List<Notification> taken = new CopyOnWriteArrayList<>();
        Callable<Void> instance = () -> {
            for (Optional<Due> due = take(); due.isPresent(); due = take()) {
                taken.add(due.get().notification());
            }
            return null;
        };
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : instances.invokeAll(List.of(instance, instance, instance, instance))) {
                done.get();
            }
        }
        assertEquals(20, taken.size());
        assertEquals(20, Set.copyOf(taken).size());
    }

    private Optional<Due> take() {
        return outgoing().take(NOW.plusSeconds(60), Duration.ofMinutes(2));
    }
}

package innkeeper.notification.reminder.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.reminder.domain.Stays;
import innkeeper.notification.reminder.usecase.FollowBooking;
import innkeeper.notification.reminder.usecase.Reminders;
import innkeeper.notification.reminder.usecase.RemindersContract;
import innkeeper.notification.reminder.usecase.SendReminder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresRemindersIT extends RemindersContract {
    private static final int BOOKINGS = 50;
    private static final Instant BOOKED = Instant.parse("2027-05-01T10:00:00Z");
    private static final Clock DAY_BEFORE = Clock.fixed(Instant.parse("2027-06-09T07:00:00Z"), ZoneOffset.UTC);
    private static final TaskTiming QUICK =
            new TaskTiming(Duration.ofMillis(50), new Pauses(List.of(Duration.ofMillis(50))));

    private static final Sql DUE = Sql.named("test.due", """
            select id
            from tasks
            where kind = 'reminder' and due_at <= :now
            order by due_at
            """);
    private static final Sql TASKS = Sql.named("test.tasks-of-reminders", """
            select count(*) as n
            from tasks
            where kind = 'reminder' and due_at <= :now
            """);
    private static final Sql MESSAGES = Sql.named("test.messages-of-reminders", """
            select count(*) as n
            from messages
            where event_type = 'innkeeper.notification.arrival-reminder'
            """);

    private final Database database = PostgresMessagesIT.open();
    private final Tasks tasks = new Tasks(database, QUICK, DAY_BEFORE, Telemetry.none());

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected void inTransaction(Consumer<Reminders> work) {
        database.transact(tx -> work.accept(reminders(tx)));
    }

    @Override
    protected List<UUID> due(Instant now) {
        return database.query(DUE, Params.of("now", now), row -> row.uuid("id"));
    }

    @Test
    void two_instances_at_once_remind_each_guest_once() {
        for (int i = 0; i < BOOKINGS; i++) {
            follow(Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED.toString()), 1);
        }
        AtomicInteger sent = new AtomicInteger();
        List<Part> workers = List.of(worker(sent), worker(sent));
        workers.forEach(Part::start);
        await().until(() -> count(TASKS) == 0);
        workers.forEach(Part::stop);
        assertEquals(BOOKINGS, count(MESSAGES));
        assertEquals(BOOKINGS, sent.get());
    }

    @Test
    void one_reminder_in_the_hands_of_many_is_told_once() throws Exception {
        Stays stay = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED.toString());
        follow(stay, 1);
        UUID id = due(DAY_BEFORE.instant()).getFirst();
        AtomicInteger sent = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(() -> {
                        if (number % 4 == 0) {
                            follow(stay, 2 + number);
                        }
                        send(id, sent);
                    })).toList();
            for (var one : all) {
                one.get();
            }
        }
        assertEquals(1, sent.get());
        assertEquals(1, count(MESSAGES));
    }

    private void follow(Stays stay, int version) {
        inTransaction(reminders -> new FollowBooking(reminders, TIMETABLE).handle(stay.confirmed(version), BOOKED));
    }

    private Part worker(AtomicInteger sent) {
        return new Tasks(database, QUICK, DAY_BEFORE, Telemetry.none()).worker(PostgresReminders.KIND, attempt -> {
            send(attempt.id(), sent);
            return TaskOutcome.DONE;
        });
    }

    private void send(UUID id, AtomicInteger sent) {
        database.transact(tx -> new SendReminder(reminders(tx), new TellPerson(new PostgresNotifications(tx),
                _ -> sent.incrementAndGet(), DAY_BEFORE, Ids::next), DAY_BEFORE).handle(id));
    }

    private PostgresReminders reminders(Transaction tx) {
        return new PostgresReminders(tx, tasks, Ids::next);
    }

    private long count(Sql sql) {
        Params about = sql == TASKS ? Params.of("now", DAY_BEFORE.instant()) : Params.none();
        return database.query(sql, about, row -> row.bigint("n")).getFirst();
    }
}

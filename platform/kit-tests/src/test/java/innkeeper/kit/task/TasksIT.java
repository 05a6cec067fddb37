package innkeeper.kit.task;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.infra.TestPostgres;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TasksIT {
    private static final Sql LEFT = Sql.named("test.tasks-left", "select count(*) as n from tasks where kind = :kind");
    private static final Sql WAITING =
            Sql.named("test.tasks-waiting", "select count(*) as n from tasks where kind = :kind and lease is null");
    private static final Sql MANY = Sql.named("test.many-tasks", """
            insert into tasks (kind, id, due_at, attempts, lease, traceparent)
            select :kind, gen_random_uuid(), now() - interval '1 minute', 0, null, ''
            from generate_series(1, 5000)
            """);
    private static final Sql FLUSH =
            Sql.named("test.flush-statistics", "select cast(pg_stat_force_next_flush() as text) as done");
    private static final Sql READ = Sql.named("test.tasks-read", """
            select seq_tup_read + coalesce(idx_tup_fetch, 0) as n
            from pg_stat_user_tables
            where relname = 'tasks'
            """);
    private static final TaskTiming QUICK =
            new TaskTiming(Duration.ofMillis(200), new Pauses(List.of(Duration.ofMillis(20), Duration.ofMillis(40))));
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static Database db;

    private final List<Part> started = new ArrayList<>();
    private final TaskKind kind = kind(4, LEASE);
    private final Queue<TaskAttempt> attempts = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        db = Database.open(TestPostgres.fresh(), Schema.of("kittest", Schema.Table.TASK), Telemetry.none());
        db.start();
    }

    @AfterAll
    static void close() {
        db.stop();
    }

    @AfterEach
    void stop() {
        started.forEach(Part::stop);
    }

    @Test
    void no_more_are_taken_than_there_are_hands_also_where_the_planner_believes_the_table_empty() {
        db.execute(Sql.named("test.no-tasks", "delete from tasks"), Params.none());
        db.execute(Sql.named("test.analyze-tasks", "analyze tasks"), Params.none());
        db.transact(tx -> IntStream.range(0, 6).forEach(
                _ -> TaskRows.schedule(tx, List.of(new TaskDue(kind, Ids.next(), Clocks.system().instant())), "")));
        TaskRows rows = new TaskRows(db, kind);
        assertEquals(1, rows.take(Clocks.system().instant(), 1).tasks().size());
        assertEquals(3, rows.take(Clocks.system().instant(), 3).tasks().size());
        assertEquals(2, rows.take(Clocks.system().instant(), 9).tasks().size());
    }

    @Test
    void what_is_taken_comes_with_the_time_at_which_the_next_is_due() {
        Instant now = Clocks.system().instant().truncatedTo(ChronoUnit.MICROS);
        TaskKind other = kind(4, LEASE);
        db.transact(tx -> TaskRows.schedule(tx, List.of(new TaskDue(kind, Ids.next(), now),
                new TaskDue(kind, Ids.next(), now.plusSeconds(7)), new TaskDue(kind, Ids.next(), now.plusSeconds(9)),
                new TaskDue(other, Ids.next(), now.plusSeconds(3))), ""));
        TaskRows.Batch taken = new TaskRows(db, kind).take(now, 4);
        assertEquals(1, taken.tasks().size());
        assertEquals(Optional.of(now.plusSeconds(7)), taken.nextDue());
        assertEquals(new TaskRows.Batch(List.of(), Optional.empty()), new TaskRows(db, kind(1, LEASE)).take(now, 4));
    }

    /** As after a night without work, when one statement after another was planned for an empty table and is kept so. */
    @Test
    void what_is_taken_and_ended_is_all_that_is_read_however_much_waits() {
        Database alone = aDatabaseOfOneConnection();
        TaskRows rows = new TaskRows(alone, kind);
        IntStream.range(0, 20).forEach(_ -> rows.take(Clocks.system().instant(), 3));
        IntStream.range(0, 20).forEach(_ -> rows.done(new TaskRows.Taken(Ids.next(), 1, Ids.next(), "")));
        alone.execute(MANY, Params.of("kind", kind.name()));

        long before = read(alone);
        List<TaskRows.Taken> taken = rows.take(Clocks.system().instant(), 3).tasks();
        taken.forEach(rows::done);
        assertEquals(3, taken.size());
        long read = read(alone) - before;
        assertTrue(read < 100, "%d rows were read".formatted(read));
    }

    private Database aDatabaseOfOneConnection() {
        DatabaseSettings any = TestPostgres.fresh();
        Database alone = Database.open(
                new DatabaseSettings(any.url(), any.user(), any.password(), 1, any.demoData()),
                Schema.of("kittest", Schema.Table.TASK), Telemetry.none());
        alone.start();
        started.add(alone);
        return alone;
    }

    /** Rows of tasks that were read from the table so far, also by way of an index. */
    private static long read(Database alone) {
        alone.query(FLUSH, Params.none(), _ -> "");
        return alone.find(READ, Params.none(), row -> row.bigint("n")).orElseThrow();
    }

    @Test
    void what_is_scheduled_is_done_once_and_what_is_rolled_back_never() {
        Tasks tasks = instance(kind, this::done);
        UUID wanted = Ids.next();
        UUID rolledBack = Ids.next();
        assertThrows(IllegalStateException.class, () -> db.transact(tx -> {
            tasks.schedule(tx, kind, rolledBack);
            throw new IllegalStateException("changed our mind");
        }));
        schedule(tasks, kind, wanted);

        awaitNothingLeft(kind);
        assertEquals(List.of(wanted), ids());
        assertEquals(1, attempts.peek().number());
    }

    @Test
    void what_comes_again_for_ever_is_scheduled_by_whoever_starts_first_and_left_alone_by_the_others() {
        UUID forever = Ids.next();
        Tasks tasks = instance(kind, this::done);
        db.transact(tx -> tasks.schedule(tx, kind, forever, Clocks.system().instant().plusSeconds(3600)));
        db.transact(tx -> tasks.scheduleUnlessThere(tx, kind, forever));
        UUID other = Ids.next();
        db.transact(tx -> tasks.scheduleUnlessThere(tx, kind, other));
        await().until(() -> ids().contains(other));
        assertEquals(List.of(other), ids());
        db.transact(tx -> TaskRows.schedule(tx, List.of(new TaskDue(kind, forever, Clocks.system().instant())), ""));
        awaitNothingLeft(kind);
    }

    @Test
    void a_commit_is_noticed_at_once_and_so_is_the_time_when_a_task_becomes_due() {
        TaskTiming rarely = new TaskTiming(Duration.ofHours(1), Pauses.standard());
        Tasks tasks = instance(kind, rarely, this::done);
        UUID now = Ids.next();
        UUID later = Ids.next();
        Instant due = Clocks.system().instant().plusMillis(700);
        db.transact(tx -> tasks.schedule(tx, kind, later, due));
        schedule(tasks, kind, now);

        await().until(() -> ids().contains(now));
        awaitNothingLeft(kind);
        assertEquals(Set.of(now, later), Set.copyOf(ids()));
        assertFalse(Clocks.system().instant().isBefore(due));
    }

    @Test
    void what_fails_comes_again_after_pauses_and_counts_its_attempts() {
        Tasks tasks = instance(kind, attempt -> {
            attempts.add(attempt);
            return switch (attempt.number()) {
                case 1 -> throw new Unavailable("bank", new IllegalStateException("away"));
                case 2 -> throw new IllegalStateException("a fault of ours");
                case 3 -> TaskOutcome.AGAIN;
                default -> TaskOutcome.DONE;
            };
        });
        schedule(tasks, kind, Ids.next());

        awaitNothingLeft(kind);
        assertEquals(List.of(1, 2, 3, 4), attempts.stream().map(TaskAttempt::number).toList());
    }

    @Test
    void instances_share_the_work_and_each_task_is_done_once() {
        Tasks one = instance(kind, this::done);
        instance(kind, this::done);
        instance(kind, this::done);
        List<UUID> wanted = IntStream.range(0, 300).mapToObj(_ -> Ids.next()).toList();
        db.transact(tx -> wanted.forEach(id -> one.schedule(tx, kind, id)));

        awaitNothingLeft(kind);
        assertEquals(wanted.stream().sorted().toList(), ids().stream().sorted().toList());
    }

    @Test
    void what_an_instance_took_that_died_is_done_by_another_one_after_the_lease() {
        TaskKind brief = kind(1, Duration.ofMillis(500));
        UUID id = Ids.next();
        Tasks tasks = new Tasks(db, QUICK, Clocks.system(), Telemetry.none());
        schedule(tasks, brief, id);
        assertEquals(1, new TaskRows(db, brief).take(Clocks.system().instant(), 10).tasks().size());

        instance(brief, this::done);
        awaitNothingLeft(brief);
        assertEquals(List.of(2), attempts.stream().map(TaskAttempt::number).toList());
    }

    @Test
    void what_is_hastened_is_done_at_once_from_its_first_attempt_and_in_its_own_trace() {
        TaskTiming patient = new TaskTiming(Duration.ofHours(1), new Pauses(List.of(Duration.ofHours(1))));
        var traces = new ConcurrentLinkedQueue<String>();
        Telemetry telemetry = Telemetry.collecting(new ConcurrentLinkedQueue<>());
        Tasks tasks = new Tasks(db, patient, Clocks.system(), telemetry);
        started.add(started(tasks.worker(kind, attempt -> {
            attempts.add(attempt);
            traces.add(Span.current().getSpanContext().getTraceId());
            return TaskOutcome.doneIf(attempts.size() > 1);
        })));
        UUID id = Ids.next();
        telemetry.span("booking", SpanKind.INTERNAL, Context.root(), _ -> {
            schedule(tasks, kind, id);
            return id;
        });
        await().until(() -> waiting(kind) == 1 && attempts.size() == 1);
        db.transact(tx -> tasks.hasten(tx, kind, id));

        awaitNothingLeft(kind);
        assertEquals(List.of(1, 1), attempts.stream().map(TaskAttempt::number).toList());
        assertEquals(1, Set.copyOf(traces).size());
    }

    @Test
    void what_is_hastened_while_it_is_done_or_later_does_not_come_back() {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Tasks tasks = instance(kind, attempt -> {
            attempts.add(attempt);
            arrived.countDown();
            awaitLatch(goOn);
            return TaskOutcome.DONE;
        });
        UUID id = Ids.next();
        schedule(tasks, kind, id);
        awaitLatch(arrived);
        db.transact(tx -> tasks.hasten(tx, kind, id));
        goOn.countDown();

        awaitNothingLeft(kind);
        db.transact(tx -> tasks.hasten(tx, kind, id));
        assertEquals(0, left(kind));
        assertEquals(1, attempts.size());
    }

    @Test
    void what_is_hastened_while_it_waits_in_vain_comes_again_at_once() {
        TaskTiming patient = new TaskTiming(Duration.ofHours(1), new Pauses(List.of(Duration.ofHours(1))));
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Tasks tasks = new Tasks(db, patient, Clocks.system(), Telemetry.none());
        started.add(started(tasks.worker(kind, attempt -> {
            attempts.add(attempt);
            arrived.countDown();
            awaitLatch(goOn);
            return attempts.size() > 1 ? TaskOutcome.DONE : TaskOutcome.NOT_YET;
        })));
        UUID id = Ids.next();
        schedule(tasks, kind, id);
        awaitLatch(arrived);
        db.transact(tx -> tasks.hasten(tx, kind, id));
        goOn.countDown();

        awaitNothingLeft(kind);
        assertEquals(List.of(1, 1), attempts.stream().map(TaskAttempt::number).toList());
    }

    @Test
    void what_is_scheduled_anew_while_it_is_worked_on_is_done_once_more() {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Tasks tasks = instance(kind, attempt -> {
            attempts.add(attempt);
            arrived.countDown();
            awaitLatch(goOn);
            return TaskOutcome.DONE;
        });
        UUID id = Ids.next();
        schedule(tasks, kind, id);
        awaitLatch(arrived);
        schedule(tasks, kind, id);
        goOn.countDown();

        await().until(() -> attempts.size() == 2);
        awaitNothingLeft(kind);
        assertEquals(List.of(1, 1), attempts.stream().map(TaskAttempt::number).toList());
    }

    @Test
    void a_kind_whose_tasks_hang_holds_up_no_other_kind_and_takes_no_more_than_its_hands() {
        TaskKind hanging = kind(2, LEASE);
        var end = new CountDownLatch(1);
        Queue<UUID> begun = new ConcurrentLinkedQueue<>();
        Tasks tasks = instance(hanging, attempt -> {
            begun.add(attempt.id());
            awaitLatch(end);
            return TaskOutcome.DONE;
        });
        started.add(started(tasks.worker(kind, this::done)));
        IntStream.range(0, 5).forEach(_ -> schedule(tasks, hanging, Ids.next()));
        await().until(() -> begun.size() == 2);
        schedule(tasks, kind, Ids.next());

        awaitNothingLeft(kind);
        assertEquals(2, begun.size());
        end.countDown();
        awaitNothingLeft(hanging);
        assertEquals(5, begun.size());
    }

    @Test
    void one_that_hangs_does_not_hold_up_the_others_of_its_kind() {
        var end = new CountDownLatch(1);
        UUID hanging = Ids.next();
        Tasks tasks = instance(kind, attempt -> {
            if (attempt.id().equals(hanging)) {
                awaitLatch(end);
            }
            return done(attempt);
        });
        schedule(tasks, kind, hanging);
        IntStream.range(0, 50).forEach(_ -> schedule(tasks, kind, Ids.next()));

        await().until(() -> attempts.size() == 50);
        end.countDown();
        awaitNothingLeft(kind);
    }

    @Test
    void a_stop_waits_for_what_is_under_way_and_leaves_the_rest() throws InterruptedException {
        TaskKind single = kind(1, LEASE);
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Tasks tasks = instance(single, attempt -> {
            arrived.countDown();
            awaitLatch(goOn);
            return done(attempt);
        });
        schedule(tasks, single, Ids.next());
        schedule(tasks, single, Ids.next());
        awaitLatch(arrived);
        Thread stopping = Thread.ofPlatform().start(started.removeLast()::stop);
        await().until(() -> Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(stopping.getState()));
        goOn.countDown();
        stopping.join();

        assertEquals(1, attempts.size());
        assertEquals(1, left(single));
    }

    /** Otherwise nobody would try it before its lease is over. */
    @Test
    void what_a_stop_has_to_interrupt_comes_again_at_once_elsewhere() {
        var arrived = new CountDownLatch(1);
        TaskTiming impatient = new TaskTiming(QUICK.look(), QUICK.pauses(), Duration.ofMillis(20));
        Tasks tasks = instance(kind, impatient, _ -> {
            arrived.countDown();
            awaitLatch(new CountDownLatch(1));
            throw new Unavailable("neighbour", new InterruptedException());
        });
        schedule(tasks, kind, Ids.next());
        awaitLatch(arrived);

        started.removeLast().stop();

        assertEquals(1, waiting(kind));
    }

    @Test
    void the_trace_of_who_scheduled_it_goes_on() {
        Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
        Telemetry telemetry = Telemetry.collecting(spans);
        var seen = new ConcurrentLinkedQueue<String>();
        Tasks tasks = new Tasks(db, QUICK, Clocks.system(), telemetry);
        started.add(started(tasks.worker(kind, _ -> {
            seen.add(Span.current().getSpanContext().getTraceId());
            return TaskOutcome.DONE;
        })));
        String trace = telemetry.span("booking", SpanKind.INTERNAL, Context.root(), span -> {
            schedule(tasks, kind, Ids.next());
            return span.getSpanContext().getTraceId();
        });

        awaitNothingLeft(kind);
        assertEquals(List.of(trace), List.copyOf(seen));
        assertTrue(spans.stream().anyMatch(span -> span.getName().equals("task " + kind.name())));
    }

    private static TaskKind kind(int parallel, Duration lease) {
        return new TaskKind("test-" + Ids.next(), parallel, lease);
    }

    private Tasks instance(TaskKind kind, TaskHandler handler) {
        return instance(kind, QUICK, handler);
    }

    private Tasks instance(TaskKind kind, TaskTiming timing, TaskHandler handler) {
        Tasks tasks = new Tasks(db, timing, Clocks.system(), Telemetry.none());
        started.add(started(tasks.worker(kind, handler)));
        return tasks;
    }

    private static Part started(Part part) {
        part.start();
        return part;
    }

    private static void schedule(Tasks tasks, TaskKind kind, UUID id) {
        db.transact(tx -> tasks.schedule(tx, kind, id));
    }

    private TaskOutcome done(TaskAttempt attempt) {
        attempts.add(attempt);
        return TaskOutcome.DONE;
    }

    private List<UUID> ids() {
        return attempts.stream().map(TaskAttempt::id).toList();
    }

    private static void awaitNothingLeft(TaskKind kind) {
        await().until(() -> left(kind) == 0);
    }

    private static long left(TaskKind kind) {
        return db.find(LEFT, Params.of("kind", kind.name()), row -> row.bigint("n")).orElseThrow();
    }

    private static long waiting(TaskKind kind) {
        return db.find(WAITING, Params.of("kind", kind.name()), row -> row.bigint("n")).orElseThrow();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

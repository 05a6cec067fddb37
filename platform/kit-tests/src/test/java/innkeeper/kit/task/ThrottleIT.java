package innkeeper.kit.task;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A kind of work that goes to one provider: so much a second, and none while it is away. */
class ThrottleIT {
    private static final Sql LEFT = Sql.named("test.tasks-left", "select count(*) as n from tasks");
    private static final Sql COUNTED =
            Sql.named("test.tasks-counted", "select count(*) as n from tasks where attempts > 1");
    private static final TaskTiming QUICK =
            new TaskTiming(Duration.ofMillis(200), new Pauses(List.of(Duration.ofMillis(20))));

    private final TaskKind kind = new TaskKind("provider", 4, Duration.ofSeconds(30));
    private final Database db =
            Database.open(TestPostgres.fresh(), Schema.of("kittest", Schema.Table.TASK), Telemetry.none());
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private Part worker;

    ThrottleIT() {
        db.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
        db.stop();
    }

    @Test
    void while_the_provider_is_away_hardly_anything_is_tried_and_afterwards_everything_is_done_once() {
        AtomicBoolean away = new AtomicBoolean(true);
        work(1_000, 100, () -> away.get() ? TaskOutcome.AWAY : done());
        await().until(() -> tried.get() >= 12);
        assertEquals(100, count(LEFT));
        assertEquals(0, count(COUNTED));
        assertTrue(tried.get() < 30, "tried " + tried);
        away.set(false);
        await().until(() -> count(LEFT) == 0);
        assertEquals(100, done.get());
    }

    @Test
    void what_has_to_wait_for_something_else_says_nothing_about_the_provider() {
        work(1_000, 20, () -> tried.get() < 200 ? TaskOutcome.NOT_YET : done());
        await().until(() -> count(LEFT) == 0);
        assertEquals(20, done.get());
    }

    @Test
    void no_more_begin_in_a_second_than_the_rate_says() {
        long begun = System.nanoTime();
        work(10, 25, this::done);
        await().until(() -> count(LEFT) == 0);
        assertEquals(25, done.get());
        assertTrue(System.nanoTime() - begun > Duration.ofSeconds(1).toNanos());
    }

    private void work(int perSecond, int number, Supplier<TaskOutcome> outcome) {
        Tasks tasks = new Tasks(db, QUICK, Clocks.system(), Telemetry.none());
        worker = tasks.worker(kind, new Throttle(kind, perSecond, Telemetry.none()), _ -> {
            tried.incrementAndGet();
            return outcome.get();
        });
        db.transact(tx -> IntStream.range(0, number).forEach(_ -> tasks.schedule(tx, kind, Ids.next())));
        worker.start();
    }

    private TaskOutcome done() {
        done.incrementAndGet();
        return TaskOutcome.DONE;
    }

    private long count(Sql sql) {
        return db.find(sql, Params.none(), row -> row.bigint("n")).orElseThrow();
    }
}

package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.kit.database.Things.ADD;
import static innkeeper.kit.database.Things.count;
import static innkeeper.kit.database.Things.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseIT {
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Sql BROKEN_QUERY = Sql.named("thing.broken", "select 1 / 0 as nothing from pg_class");
    private static final Sql FILL = Sql.named("thing.fill", """
            insert into things (id, name, number, big, flag, day, clock, moment, extra)
            values (cast(:id as uuid), :name, :number, :big, :flag, :day, :clock, :moment, cast(:extra as jsonb))
            returning *
            """);
    private static final Sql RAISE = Sql.named("thing.raise",
            "update things set number = number + 1 where name = :name");
    private static Database db;

    @BeforeAll
    static void open() {
        db = Things.database();
    }

    @AfterAll
    static void close() {
        db.stop();
    }

    @BeforeEach
    void empty() {
        db.execute(Sql.named("thing.clear", "delete from things"), Params.none());
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was_written() {
        record All(UUID id, String name, int number, long big, boolean flag, LocalDate day, LocalTime clock,
                Instant moment, String extra) {}
        All all = db.find(FILL, Params.of("id", ID).and("name", "a:b ::c 'd' ?").and("number", 7)
                .and("big", 5_000_000_000L).and("flag", true).and("day", LocalDate.of(2027, 3, 28))
                .and("clock", LocalTime.of(14, 30)).and("moment", Instant.parse("2026-11-22T18:40:00.123456Z"))
                .and("extra", "{\"a\": [1, null]}"),
                row -> new All(row.uuid("id"), row.text("name"), row.integer("number"), row.bigint("big"),
                        row.flag("flag"), row.date("day"), row.time("clock"), row.instant("moment"), row.text("extra")))
                .orElseThrow();
        assertEquals(new All(ID, "a:b ::c 'd' ?", 7, 5_000_000_000L, true, LocalDate.of(2027, 3, 28),
                LocalTime.of(14, 30), Instant.parse("2026-11-22T18:40:00.123456Z"), "{\"a\": [1, null]}"), all);
    }

    @Test
    void null_is_written_and_is_read_only_where_it_is_expected() {
        Params nothing = Params.of("id", ID).and("name", "empty").and("number", 0).and("big", null).and("flag", null)
                .and("day", null).and("clock", null).and("moment", null).and("extra", null);
        List<Optional<Instant>> moments = db.query(FILL, nothing, row -> row.optional("moment", Row::instant));
        assertEquals(List.of(Optional.empty()), moments);
        Sql select = Sql.named("thing.moment", "select moment from things");
        assertThrows(IllegalStateException.class, () -> db.find(select, Params.none(), row -> row.instant("moment")));
    }

    @Test
    void a_violated_constraint_is_known_by_its_name() {
        db.execute(ADD, thing("one"));
        assertEquals("things_name_once",
                assertThrows(ConstraintViolated.class, () -> db.execute(ADD, thing("one"))).constraint());
        Params negative = Params.of("id", ID).and("name", "two").and("number", -1);
        assertEquals("things_number_not_negative", assertThrows(ConstraintViolated.class,
                () -> db.transact(tx -> tx.execute(ADD, negative))).constraint());
    }

    @Test
    void nothing_of_a_transaction_that_throws_remains() {
        assertThrows(IllegalStateException.class, () -> db.transact(tx -> {
            tx.execute(ADD, thing("lost"));
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(0, count(db));
    }

    @Test
    void a_transaction_in_which_a_statement_failed_cannot_commit_even_when_the_failure_is_swallowed() {
        assertThrows(ConstraintViolated.class, () -> db.transact(tx -> {
            tx.execute(ADD, thing("twice"));
            try {
                tx.execute(ADD, thing("twice"));
            } catch (ConstraintViolated e) {
                // a caller that should not
            }
        }));
        assertEquals(0, count(db));
    }

    @Test
    void of_a_thousand_transactions_that_fail_in_a_query_or_an_update_none_keeps_its_connection() {
        for (int i = 0; i < 500; i++) {
            assertThrows(RuntimeException.class, () -> db.transact(tx -> {
                tx.execute(ADD, thing("lost"));
                tx.query(BROKEN_QUERY, Params.none(), row -> row.integer("nothing"));
            }));
            assertThrows(ConstraintViolated.class, () -> db.transact(tx -> {
                tx.execute(ADD, thing("twice"));
                tx.execute(ADD, thing("twice"));
            }));
            assertThrows(RuntimeException.class, () -> db.query(BROKEN_QUERY, Params.none(), Row::hashCode));
            assertThrows(IllegalStateException.class, () -> db.query(Things.COUNT, Params.none(), row -> {
                throw new IllegalStateException("while reading");
            }));
        }
        assertEquals(0, count(db));
    }

    @Test
    void what_waits_for_the_commit_runs_after_it_and_never_without_it() {
        List<Long> seen = new ArrayList<>();
        db.transact(tx -> {
            tx.afterCommit(() -> seen.add(count(db)));
            tx.execute(ADD, thing("kept"));
        });
        assertThrows(ConstraintViolated.class, () -> db.transact(tx -> {
            tx.afterCommit(() -> seen.add(-1L));
            tx.execute(ADD, thing("kept"));
        }));
        assertEquals(List.of(1L), seen);
    }

    @Test
    void a_failure_after_the_commit_does_not_hide_that_it_happened() {
        assertEquals("done", db.transaction(tx -> {
            tx.execute(ADD, thing("kept"));
            tx.afterCommit(() -> {
                throw new IllegalStateException("too late");
            });
            return "done";
        }));
        assertEquals(1, count(db));
    }

    @Test
    void two_transactions_that_block_each_other_both_succeed_in_the_end() throws Exception {
        db.execute(ADD, thing("left"));
        db.execute(ADD, thing("right"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> raise(bothHoldOne, "left", "right"));
            Future<?> two = threads.submit(() -> raise(bothHoldOne, "right", "left"));
            one.get();
            two.get();
        }
        List<Integer> numbers = db.query(Sql.named("thing.numbers", "select number from things"), Params.none(),
                row -> row.integer("number"));
        assertEquals(List.of(3, 3), numbers);
    }

    private static void raise(CyclicBarrier firstTry, String first, String second) {
        boolean[] again = new boolean[1];
        db.transact(tx -> {
            tx.execute(RAISE, Params.of("name", first));
            if (!again[0]) {
                again[0] = true;
                meet(firstTry);
            }
            tx.execute(RAISE, Params.of("name", second));
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sixty_four_callers_of_five_connections_are_all_served() throws Exception {
        Sql slow = Sql.named("thing.slow", "select count(pg_sleep(0.01)) as n");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> {
                    long sum = 0;
                    for (int j = 0; j < 10; j++) {
                        sum += db.find(slow, Params.none(), row -> row.bigint("n")).orElseThrow();
                    }
                    return sum;
                }));
            }
            for (Future<Long> answer : answers) {
                assertEquals(10, answer.get());
            }
        }
    }

    @Test
    void a_caller_who_finds_no_free_connection_in_time_is_told_so() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(5);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                threads.submit(() -> db.transact(tx -> {
                    count(tx);
                    taken.countDown();
                    meet(over);
                }));
            }
            taken.await();
            assertEquals("database", assertThrows(Unavailable.class, () -> count(db)).neighbour());
            over.countDown();
        }
        assertEquals(0, count(db));
    }

    private static void meet(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

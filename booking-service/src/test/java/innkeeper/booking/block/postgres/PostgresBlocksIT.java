package innkeeper.booking.block.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.Situations;
import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.booking.block.usecase.BlockQuery;
import innkeeper.booking.block.usecase.Blocks;
import innkeeper.booking.block.usecase.BlocksContract;
import innkeeper.booking.block.usecase.FollowCalendar;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.postgres.PostgresBookings;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresBlocksIT extends BlocksContract {
    private static final Sql OVERBLOCK = Sql.named("test.overblock", "update nights set blocked = offered - sold + 1");
    private static final Sql TAKEN = Sql.named("test.taken", """
            select coalesce(sum(sold), 0) as sold, coalesce(sum(blocked), 0) as blocked from nights
            """);

    private static final Sql TOLD = Sql.named("test.told", "select cast(payload as text) as payload from outbox");

    private final Database database = open();
    private final Blocks blocks = new PostgresBlocks(database, (_, _) -> {});
    private final Bookings bookings = new PostgresBookings(database,
            new Tasks(database, TaskTiming.standard(), Situations.CLOCK, Telemetry.none()), (_, _, _) -> {},
            Situations.references(), Integer.MAX_VALUE);

    private static Database open() {
        Database database =
                Database.open(TestPostgres.fresh(), Schema.of("booking", Schema.Table.TASK), Telemetry.none());
        database.start();
        return database;
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected Blocks blocks() {
        return blocks;
    }

    @Override
    protected Bookings bookings() {
        return bookings;
    }

    @Test
    void of_ten_guests_and_ten_blocks_that_want_the_last_room_exactly_one_gets_it() throws Exception {
        List<Callable<String>> all =
                new ArrayList<>(Collections.nCopies(10, () -> outcome(() -> book("2027-06-10", "2027-06-12", 1))));
        all.addAll(Collections.nCopies(10, () -> outcome(() -> blocks.add(aBlock(1, "2027-06-09", "2027-06-11"), 1))));
        List<String> outcomes = atOnce(all);
        assertEquals(1, Collections.frequency(outcomes, "got it"), outcomes.toString());
        assertEquals(19, Collections.frequency(outcomes, "refused"), outcomes.toString());
        assertEquals(2, taken("sold") + taken("blocked"));
    }

    @Test
    void blocks_that_move_across_each_other_while_guests_come_neither_deadlock_nor_lose_a_night() throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            BlockId id =
                    blocks.add(aBlock(1, "2027-06-%02d".formatted(2 + i), "2027-06-%02d".formatted(6 + i)), 100).id();
            int to = 17 - i;
            all.add(() -> outcome(() -> blocks.change(id, 100, block -> moved(block, LocalDate.of(2027, 6, to)))));
            all.add(() -> outcome(() -> book("2027-06-05", "2027-06-20", 100)));
        }
        assertEquals(32, Collections.frequency(atOnce(all), "got it"));
        assertEquals(64, taken("blocked"));
        assertEquals(16 * 15, taken("sold"));
    }

    @Test
    void the_database_refuses_to_block_what_is_sold_whatever_the_code_does() {
        book("2027-06-10", "2027-06-12", 1);
        ConstraintViolated refused =
                assertThrows(ConstraintViolated.class, () -> database.execute(OVERBLOCK, Params.none()));
        assertEquals("night_not_oversold", refused.constraint());
    }

    @Test
    void of_a_calendar_all_is_blocked_that_is_free_and_the_rest_once_it_is_given_back() {
        UUID calendar = UUID.randomUUID();
        Booking guest = book("2027-06-11", "2027-06-12", 1);
        follow(calendar, 1, new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-13")));
        assertEquals("[2027-06-11]", ofCalendar().missed().toString());
        assertEquals(2, taken("blocked"));
        bookings.change(guest.id(), booking -> booking.expire(Situations.now()));
        follow(calendar, 1, new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-13")));
        assertEquals(2, taken("blocked"), "a version that was followed changes nothing");
        follow(calendar, 2, new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-13")));
        assertEquals("[]", ofCalendar().missed().toString());
        assertEquals(3, taken("blocked"));
        assertEquals(2, ofCalendar().version());
        follow(calendar, 3, new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-13")));
        assertEquals(2, ofCalendar().version(), "nothing has changed");
        follow(calendar, 4);
        assertEquals(0, taken("blocked"));
    }

    @Test
    void a_calendar_that_is_told_to_many_instances_at_once_is_followed_once() throws Exception {
        UUID calendar = UUID.randomUUID();
        DateRange window = new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-13"));
        atOnce(Collections.nCopies(8, () -> outcome(() -> follow(calendar, 1, window))));
        assertEquals(0, taken("sold"));
        assertEquals(3, taken("blocked"));
    }

    private void follow(UUID calendar, int version, DateRange... windows) {
        database.transact(
                tx -> new FollowCalendar(new PostgresCalendars(tx, (_, _) -> {}), Situations.CLOCK, Ids::next).handle(
                        new Calendar(calendar, version,
                                new BlockedRoomType(Situations.ASTORIA, Situations.HOTEL.timezone(), Situations.DOUBLE),
                                1,
                                List.of(windows))));
    }

    private Block ofCalendar() {
        return blocks.list(new BlockQuery(Situations.ASTORIA, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), 10).getFirst();
    }

    @Test
    void the_block_of_the_demo_data_is_one_like_any_other() {
        Database demo =
                Database.open(TestPostgres.fresh(true), Schema.of("booking", Schema.Table.TASK, Schema.Table.OUTBOX),
                        Telemetry.none());
        demo.start();
        try {
            String told = demo.find(TOLD, Params.none(), row -> row.text("payload")).orElseThrow();
            EventContract.check("innkeeper.block.created", told);
            assertEquals(7, Json.read(told, JsonNode.class).path("nights").size());
            Blocks theirs = new PostgresBlocks(demo, (_, _) -> {});
            BlockId id = BlockId.of("01930000-0000-7000-b500-000000000001");
            theirs.change(id, 0, block -> block.ended(Instant.EPOCH));
            assertEquals(Optional.empty(), theirs.find(id));
        } finally {
            demo.stop();
        }
    }

    private static Block moved(Block block, LocalDate first) {
        BlockTerms terms = block.terms();
        return block.changed(new BlockTerms(1, new DateRange(first, first.plusDays(4)), terms.reason(), terms.note()),
                Situations.NOW);
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return "got it";
        } catch (Rejected _) {
            return "refused";
        }
    }

    private long taken(String how) {
        return database.find(TAKEN, Params.none(), row -> row.bigint(how)).orElseThrow();
    }

    /** Everybody waits at the same door. */
    private static List<String> atOnce(List<Callable<String>> all) throws Exception {
        CountDownLatch door = new CountDownLatch(1);
        List<Future<String>> waiting = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> each : all) {
                waiting.add(people.submit(() -> {
                    door.await();
                    return each.call();
                }));
            }
            door.countDown();
            for (Future<String> outcome : waiting) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}

package innkeeper.hotel.availability.postgres;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Bookings that change at once. */
class PostgresTakenRoomsIT {
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX), Telemetry.none());
    private static final Sql TAKEN = Sql.named("test.taken", """
            select distinct taken[i] as taken from room_months, generate_series(1, 27) i
            where room_type_id = cast(:room_type_id as uuid) and month = '2027-06-01'
            """);
    private static final int BOOKINGS = 4;
    private static final int MOVES = 100;

    @BeforeAll
    static void migrate() {
        DATABASE.start();
    }

    @AfterAll
    static void close() {
        DATABASE.stop();
    }

    /** A transaction that meets a deadlock is tried again, so it would run more often than it was asked for. */
    @Test
    void bookings_that_move_between_the_same_nights_never_wait_for_each_other_crosswise() throws Exception {
        RoomStay one = new RoomStay(new RoomTypeId(new UUID(0, 1)), june(1, 28));
        RoomStay other = new RoomStay(new RoomTypeId(new UUID(0, 2)), june(1, 28));
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService all = Executors.newFixedThreadPool(BOOKINGS)) {
            List<Callable<Void>> lives = IntStream.range(0, BOOKINGS)
                    .<Callable<Void>>mapToObj(
                            i -> () -> moveToAndFro(i % 2 == 0 ? one : other, i % 2 == 0 ? other : one, runs))
                    .toList();
            for (Future<Void> life : all.invokeAll(lives)) {
                life.get();
            }
        }
        assertEquals(BOOKINGS * MOVES, runs.get());
        assertEquals(List.of(BOOKINGS / 2), taken(one));
        assertEquals(List.of(BOOKINGS / 2), taken(other));
    }

    /** It ends where it went first to and last. */
    private static Void moveToAndFro(RoomStay from, RoomStay to, AtomicInteger runs) {
        BookingId booking = new BookingId(UUID.randomUUID());
        for (int version = 1; version <= MOVES; version++) {
            OccupiedRooms said = new OccupiedRooms(booking, version, Map.of(version % 2 == 1 ? from : to, 1));
            DATABASE.transact(tx -> {
                runs.incrementAndGet();
                new FollowBooking(new PostgresTakenRooms(tx)).handle(said);
            });
        }
        return null;
    }

    private static List<Integer> taken(RoomStay stay) {
        return DATABASE.query(TAKEN, Params.of("room_type_id", stay.roomType().value()), row -> row.integer("taken"));
    }
}

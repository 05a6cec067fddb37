package innkeeper.booking.reservation.postgres;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.reservation.domain.Amendment;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.aQuote;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NightsRaceIT {
    private static final Sql OVERSELL = Sql.named("test.oversell", "update nights set sold = offered + 1");
    private static final Sql SOLD = Sql.named("test.sold", "select coalesce(sum(sold), 0) as sold from nights");

    private final SecureRandom random = new SecureRandom();
    private final Database database =
            Database.open(TestPostgres.fresh(), Schema.of("booking", Schema.Table.TASK), Telemetry.none());
    private final List<String> announced = Collections.synchronizedList(new ArrayList<>());
    private final PostgresBookings bookings = new PostgresBookings(database,
            new Tasks(database, TaskTiming.standard(), Situations.CLOCK, Telemetry.none()),
            (tx, event, _) -> tx.afterCommit(() -> announced.add(event.name())), () -> Reference.random(random),
            Integer.MAX_VALUE);

    @BeforeEach
    void open() {
        database.start();
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Test
    void of_twenty_guests_who_want_the_last_room_exactly_one_gets_it() throws Exception {
        List<String> outcomes = atOnce(Collections.nCopies(20, () -> take(STAY, 1)));
        assertEquals(1, Collections.frequency(outcomes, "got it"), outcomes.toString());
        assertEquals(19, Collections.frequency(outcomes, "sold out on [2027-06-10, 2027-06-11]"), outcomes.toString());
        assertEquals(List.of("HELD"), announced);
        assertEquals(2, sold());
    }

    @Test
    void overlapping_stays_in_any_order_neither_deadlock_nor_oversell() throws Exception {
        List<Callable<String>> guests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate first = LocalDate.parse("2027-06-01").plusDays(i % 5);
            guests.add(() -> take(new DateRange(first, first.plusDays(10)), 30));
        }
        List<String> outcomes = atOnce(guests);
        assertEquals(30, Collections.frequency(outcomes, "got it"), outcomes.toString());
        assertEquals(300, sold());
    }

    @Test
    void guests_who_come_while_others_leave_neither_deadlock_nor_lose_a_night() throws Exception {
        List<Callable<String>> guests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            LocalDate first = LocalDate.parse("2027-06-01").plusDays(i % 4);
            DateRange stay = new DateRange(first, first.plusDays(8));
            guests.add(() -> takeAndGiveBack(stay));
        }
        List<String> outcomes = atOnce(guests);
        assertEquals(20, Collections.frequency(outcomes, "gone"), outcomes.toString());
        assertEquals(0, sold());
    }

    @Test
    void guests_who_change_places_while_others_come_neither_deadlock_nor_oversell() throws Exception {
        List<Callable<String>> guests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LocalDate first = LocalDate.parse("2027-06-01").plusDays(i % 6);
            DateRange stay = new DateRange(first, first.plusDays(4));
            DateRange other = new DateRange(LocalDate.parse("2027-06-12").minusDays(i % 6),
                    LocalDate.parse("2027-06-15").minusDays(i % 6));
            guests.add(i % 3 == 0
                    ? () -> take(new DateRange(first, first.plusDays(12)), 24)
                    : () -> takeAndMove(stay, other));
        }
        List<String> outcomes = atOnce(guests);
        assertEquals(16, Collections.frequency(outcomes, "moved"), outcomes.toString());
        assertEquals(8, Collections.frequency(outcomes, "got it"), outcomes.toString());
        assertEquals(8 * 12 + 16 * 3, sold());
    }

    @Test
    void of_a_change_and_bookings_that_want_the_last_room_exactly_one_gets_it() throws Exception {
        Booking booking = booked(new DateRange(STAY.checkIn().minusDays(2), STAY.checkIn()), 1);
        List<Callable<String>> guests = new ArrayList<>(Collections.nCopies(10, () -> take(STAY, 1)));
        guests.add(5, () -> move(booking, STAY, 1));
        List<String> outcomes = atOnce(guests);
        assertEquals(10, outcomes.stream().filter(outcome -> outcome.startsWith("sold out")).count(),
                outcomes.toString());
        assertEquals(outcomes.contains("moved") ? 2 : 4, sold());
    }

    private String takeAndMove(DateRange stay, DateRange other) {
        Booking booking = booked(stay, 24);
        String there = move(booking, other, 24);
        move(booking, stay, 24);
        move(booking, other, 24);
        return there;
    }

    private String move(Booking booking, DateRange stay, int offered) {
        RoomTerms room = booking.rooms().getFirst().terms();
        List<Money> prices = Collections.nCopies(stay.length(), Situations.PRICE);
        RoomTerms moved =
                new RoomTerms(room.id(), room.type(), room.plan(), stay, room.occupancy(), prices, List.of(), List.of(),
                        room.cancellation(), Optional.empty());
        try {
            bookings.change(booking.id(), Situations.offered(DOUBLE, stay, offered), before -> before.change(
                    new Amendment(Actor.of(Party.FRONT_DESK, Situations.BORIS), List.of(moved), ""), Situations.now()));
            return "moved";
        } catch (Rejected refused) {
            return soldOut(refused);
        }
    }

    @Test
    void overdue_holds_are_expired_once_however_many_look_for_them() throws Exception {
        for (int i = 0; i < 10; i++) {
            take(STAY, 10);
        }
        AtomicInteger looked = new AtomicInteger();
        List<Part> instances = Stream.generate(() -> instance(looked)).limit(4).toList();
        instances.forEach(Part::start);
        await().until(() -> sold() == 0);
        instances.forEach(Part::stop);
        assertEquals(10, looked.get());
        assertEquals(10, Collections.frequency(announced, "EXPIRED"));
    }

    /** Of booking-service, an hour later. */
    private Part instance(AtomicInteger looked) {
        Clock later = Clock.offset(Situations.CLOCK, Duration.ofHours(1));
        return new Tasks(database, TaskTiming.standard(), later, Telemetry.none())
                .worker(PostgresBookings.HOLD, hold -> {
                    looked.incrementAndGet();
                    bookings.change(new BookingId(hold.id()),
                            booking -> booking.expire(Situations.at(later.instant())));
                    return TaskOutcome.DONE;
                });
    }

    @Test
    void the_database_refuses_to_oversell_whatever_the_code_does() {
        take(STAY, 1);
        ConstraintViolated refused =
                assertThrows(ConstraintViolated.class, () -> database.execute(OVERSELL, Params.none()));
        assertEquals("night_not_oversold", refused.constraint());
    }

    private String take(DateRange stay, int offered) {
        try {
            bookings.open(UUID.randomUUID(), aQuote(stay, 1, offered).offered(), reference -> held(reference, stay));
            return "got it";
        } catch (Rejected refused) {
            return soldOut(refused);
        }
    }

    private static String soldOut(Rejected refused) {
        return refused.rejection() instanceof SoldOut(_, _, var nights) ? "sold out on " + nights : refused.toString();
    }

    /** To be paid at the desk. */
    private Booking booked(DateRange stay, int offered) {
        Terms terms = Situations.terms(PaymentMethod.AT_HOTEL);
        return bookings.open(UUID.randomUUID(), aQuote(stay, 1, offered).offered(), reference -> Booking.open(
                new Terms(terms.id(), reference, terms.client(), terms.hotel(), terms.method(), terms.bookedAt()),
                List.of(aDouble(stay)), Optional.empty(), Situations.now())).booking();
    }

    private static RoomTerms aDouble(DateRange stay) {
        return Situations.aRoom(DOUBLE, stay, Situations.POLICY, Collections.nCopies(stay.length(), Situations.PRICE));
    }

    private String takeAndGiveBack(DateRange stay) {
        Booking taken = bookings
                .open(UUID.randomUUID(), aQuote(stay, 1, 100).offered(), reference -> held(reference, stay)).booking();
        bookings.change(taken.id(), booking -> booking.expire(Situations.now()));
        return "gone";
    }

    private static Booking held(Reference reference, DateRange stay) {
        Terms terms = Situations.terms(PaymentMethod.ONLINE);
        return Situations.held(new Terms(terms.id(), reference, terms.client(), terms.hotel(), terms.method(),
                terms.bookedAt()),
                aDouble(stay));
    }

    private long sold() {
        return database.find(SOLD, Params.none(), row -> row.bigint("sold")).orElseThrow();
    }

    /** Everybody waits at the same door. */
    private static List<String> atOnce(List<Callable<String>> guests) throws Exception {
        CountDownLatch door = new CountDownLatch(1);
        List<Future<String>> waiting = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> guest : guests) {
                waiting.add(people.submit(() -> {
                    door.await();
                    return guest.call();
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

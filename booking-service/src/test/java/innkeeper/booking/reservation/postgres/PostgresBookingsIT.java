package innkeeper.booking.reservation.postgres;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.postgres.PostgresRefunds;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.reconciliation.postgres.PostgresFindings;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.BookingsContract;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresBookingsIT extends BookingsContract {
    private static final Sql WAITING = Sql.named("test.waiting-for-a-lock", """
            select count(*) as n
            from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """);
    private static final Sql DUE = Sql.named("test.due", """
            select due_at from tasks where kind = :kind and id = cast(:id as uuid)
            """);
    private final List<BookingEvent> events = new ArrayList<>();
    private final Database database = open();
    private final Bookings bookings = bookingsUnder(Situations.references());

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
    protected Bookings bookings() {
        return bookings;
    }

    @Override
    protected Refunds refunds() {
        return new PostgresRefunds(database);
    }

    @Override
    protected Optional<Instant> holdDue(BookingId id) {
        return due(PostgresBookings.HOLD, id.value());
    }

    @Override
    protected boolean refundDue(UUID refund) {
        return due(PostgresRefunds.REFUND, refund).isPresent();
    }

    private Optional<Instant> due(TaskKind kind, UUID id) {
        return database.find(DUE, Params.of("kind", kind.name()).and("id", id), row -> row.instant("due_at"));
    }

    @Override
    protected Findings findings() {
        return new PostgresFindings(database);
    }

    @Override
    protected List<BookingEvent> events() {
        return events;
    }

    @Override
    protected Bookings bookingsUnder(Supplier<Reference> references) {
        return bookingsUnder(references, Integer.MAX_VALUE);
    }

    @Test
    void of_twenty_bookings_that_one_client_makes_at_once_no_more_nights_stay_unpaid_than_the_limit() throws Exception {
        Bookings limited = bookingsUnder(Situations.references(), 11);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Booking booking = i % 2 == 0 ? held() : toBePaidAtTheDesk();
            all.add(() -> outcome(limited, booking));
        }
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> each : hands.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        assertEquals(5, Collections.frequency(outcomes, "booked"), outcomes.toString());
        assertEquals(15, Collections.frequency(outcomes, "TooManyOpenNights[open=10, asked=2, most=11]"),
                outcomes.toString());
    }

    @Test
    void nights_that_are_paid_or_given_up_or_somebody_elses_are_not_counted() {
        Bookings limited = bookingsUnder(Situations.references(), 2);
        Booking first = held();
        assertEquals("booked", outcome(limited, first));
        assertEquals("TooManyOpenNights[open=2, asked=2, most=2]", outcome(limited, held()));
        limited.change(first.id(), booking -> booking.paid(Situations.PAYMENT, Situations.now()));
        Booking second = held();
        assertEquals("booked", outcome(limited, second));
        limited.change(second.id(), booking -> booking.expire(Situations.now()));
        assertEquals("booked", outcome(limited, toBePaidAtTheDesk()));
        database.execute(
                Sql.named("test.past", "update booking_rooms set check_in = '2020-01-01', check_out = '2020-01-03'"),
                Params.none());
        assertEquals("booked", outcome(limited, held()));
    }

    private static Booking held() {
        return Situations.held(terms(PaymentMethod.ONLINE), Situations.aDouble());
    }

    private static Booking toBePaidAtTheDesk() {
        return Booking.open(terms(PaymentMethod.AT_HOTEL), List.of(Situations.aDouble()), Optional.empty(),
                Situations.now());
    }

    private static Terms terms(PaymentMethod method) {
        Terms terms = Situations.terms(method);
        return new Terms(terms.id(), Reference.random(new Random()), terms.client(), terms.hotel(), method,
                terms.bookedAt());
    }

    @Test
    void who_waited_for_another_change_of_a_booking_sees_all_of_it() throws Exception {
        Booking booking = held();
        bookings.open(UUID.randomUUID(), Situations.offered(Situations.DOUBLE, Situations.STAY, 1), _ -> booking);
        CountDownLatch locked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> bookings.change(booking.id(), before -> {
                locked.countDown();
                await().until(() -> database.find(WAITING, Params.none(), row -> row.bigint("n")).orElseThrow() == 1);
                return before.paid(Situations.PAYMENT, Situations.now());
            }));
            locked.await();
            var second = threads.submit(() -> bookings.change(booking.id(), before -> before));
            assertEquals(first.get(), second.get());
        }
    }

    @Test
    void a_line_of_a_folio_is_never_changed_whatever_the_code_does() {
        Booking booking = held();
        bookings.open(UUID.randomUUID(), Situations.offered(Situations.DOUBLE, Situations.STAY, 1), _ -> booking);
        for (String change : List.of("update folio_lines set amount = 0", "delete from folio_lines",
                "truncate folio_lines")) {
            assertThrows(RuntimeException.class,
                    () -> database.execute(Sql.named("test.change", change), Params.none()),
                    change);
        }
        assertEquals(booking.folio(), bookings.find(booking.id()).orElseThrow().booking().folio());
    }

    private static String outcome(Bookings limited, Booking booking) {
        try {
            limited.open(UUID.randomUUID(), Situations.aQuote(Situations.STAY, 1, 100).offered(), _ -> booking);
            return "booked";
        } catch (Rejected refused) {
            return refused.rejection().toString();
        }
    }

    private Bookings bookingsUnder(Supplier<Reference> references, int most) {
        Tasks tasks = new Tasks(database, TaskTiming.standard(), Situations.CLOCK, Telemetry.none());
        return new PostgresBookings(database, tasks, (tx, event, _) -> tx.afterCommit(() -> events.add(event)),
                references,
                most);
    }
}

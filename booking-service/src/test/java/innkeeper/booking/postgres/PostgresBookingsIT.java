package innkeeper.booking.postgres;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.BookingsContract;
import innkeeper.booking.usecase.payment.Findings;
import innkeeper.booking.usecase.payment.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Schema;
import innkeeper.kit.database.Sql;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.telemetry.Waiting;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresBookingsIT extends BookingsContract {
    private final List<BookingEvent> events = new ArrayList<>();
    private final Database database = open();
    private final Bookings bookings = bookingsUnder(Situations.references());

    private static Database open() {
        Database database = Database.open(TestPostgres.fresh(), Schema.of("booking"), Telemetry.none());
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
        return new PostgresRefunds(database,
                (tx, _, _) -> tx.afterCommit(() -> events.add(BookingEvent.PAYMENT_RETURNED)));
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
            Live booking = i % 2 == 0 ? Situations.aHold(terms()) : new Confirmed(terms(), new Unpaid());
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
        Live first = Situations.aHold(terms());
        assertEquals("booked", outcome(limited, first));
        assertEquals("TooManyOpenNights[open=2, asked=2, most=2]", outcome(limited, Situations.aHold(terms())));
        limited.change(first.id(), booking -> ((Pending) booking).settle(Situations.PAYMENT));
        Live second = Situations.aHold(terms());
        assertEquals("booked", outcome(limited, second));
        limited.change(second.id(), booking -> ((Pending) booking).expire());
        assertEquals("booked", outcome(limited, new Confirmed(terms(), new Unpaid())));
        database.execute(
                Sql.named("test.past", "update bookings set check_in = '2020-01-01', check_out = '2020-01-03'"),
                Params.none());
        assertEquals("booked", outcome(limited, Situations.aHold(terms())));
    }

    private static Terms terms() {
        return Situations.terms(new BookingId(UUID.randomUUID()), Reference.random(new Random()), Situations.DOUBLE,
                Situations.STAY, PaymentMethod.ONLINE);
    }

    private static String outcome(Bookings limited, Live booking) {
        try {
            limited.open(UUID.randomUUID(), Situations.aQuote(Situations.STAY, 1, 100).nights(), _ -> booking);
            return "booked";
        } catch (Rejected refused) {
            return refused.refusal().toString();
        }
    }

    private Bookings bookingsUnder(Supplier<Reference> references, int most) {
        return new PostgresBookings(database, (tx, event, _) -> tx.afterCommit(() -> events.add(event)), references,
                most);
    }

    @Test
    void where_no_refund_is_owed_none_waits() {
        assertEquals(new Waiting.Level(0, Duration.ZERO),
                new PostgresRefunds(database, (_, _, _) -> {}).waiting(Instant.EPOCH));
    }
}

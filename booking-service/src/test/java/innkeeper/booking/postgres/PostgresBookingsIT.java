package innkeeper.booking.postgres;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.BookingsContract;
import innkeeper.booking.usecase.payment.Findings;
import innkeeper.booking.usecase.payment.Refunds;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

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
        return new PostgresBookings(database, (tx, event, _) -> tx.afterCommit(() -> events.add(event)), references);
    }
}

package innkeeper.notification.message.postgres;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Visible;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Board;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.BookingFacts.Terms;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Party;
import innkeeper.testkit.infra.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Messages that were kept when a booking had rooms of one kind can be read as those of today. */
class RoomsOfAMessageIT {
    private static final HotelId UNKNOWN_HOTEL = new HotelId(new UUID(0, 0));

    private static final Money NOTHING = Money.of(0, "RUB");

    private static final String KEPT = """
            insert into notifications (id, event_id, event_type, recipient_id, audience, channel, facts, sealed, traceparent, status,
                attempts, created_at, due_at)
            values (uuidv7(), uuidv7(), 'innkeeper.booking.%s', '01930000-0000-7000-8000-000000000001', 'client',
                'email', '{"booking": "01930000-0000-7000-b000-000000000001", "reference": "K7MQ2XPA",
                    "client": "01930000-0000-7000-8000-000000000001",
                    "hotel": {"owner": "01930000-0000-7000-8000-000000000002", "name": "Hotel Astoria",
                        "city": "Saint Petersburg", "address": "Bolshaya Morskaya 39", "check_in_time": "14:00:00",
                        "check_out_time": "12:00:00"},
                    "room_type": "Double", "check_in": "2027-06-10", "check_out": "2027-06-12", "guests": 3, "rooms": 2,
                    "total": {"amount": 2500001, "currency": "RUB"}, "paid_online": true,
                    "refund": {"amount": 0, "currency": "RUB"}, "ending": "%s", "was_confirmed": true,
                    "returned": {"amount": 0, "currency": "RUB"}}', '', '', 'sent', 1,
                '2026-11-26 10:00:00.25+00', '2026-11-26 10:00:00+00')
            """;

    @Test
    void the_rooms_share_guests_and_price_and_an_end_has_the_time_of_its_message() throws Exception {
        DatabaseSettings settings = TestPostgres.fresh();
        flyway(settings).target(MigrationVersion.fromVersion("202611270205")).load().migrate();
        execute(settings, KEPT.formatted("confirmed", "none"));
        execute(settings, KEPT.formatted("cancelled", "cancelled_by_hotel"));
        flyway(settings).load().migrate();
        Database database = Database.open(settings, Schema.of("notification", Schema.Table.TASK), Telemetry.none());
        database.start();
        List<Entry> kept = new PostgresCorrespondence(database)
                .list(Wanted.of(new Visible.Everything()), 10);
        database.stop();
        assertEquals(List.of(
                facts(new End(Ending.CANCELLED, Instant.parse("2026-11-26T10:00:00.25Z"), Party.OWNER, "")),
                facts(End.NONE)), kept.stream().map(RoomsOfAMessageIT::facts).toList());
    }

    private static BookingFacts facts(End end) {
        var hotel = new BookingFacts.Hotel(UNKNOWN_HOTEL, "Hotel Astoria", "Saint Petersburg", "Bolshaya Morskaya 39",
                ZoneId.of("UTC"), LocalTime.of(14, 0), LocalTime.of(12, 0), BookingFacts.Contact.NONE);
        return new BookingFacts(BookingId.of("01930000-0000-7000-b000-000000000001"), 0, 0, "K7MQ2XPA",
                ANNA_ID, hotel, List.of(room(end, 2, 1_250_001), room(end, 1, 1_250_000)),
                Money.of(2_500_001, "RUB"), true, NOTHING, NOTHING, NOTHING, NOTHING, List.of(), NOTHING, NOTHING,
                BookingFacts.Change.NONE, end, true,
                BookingFacts.NOT_HELD, NOTHING);
    }

    private static Room room(End end, int adults, long price) {
        return new Room("Double", "standard", Board.ROOM_ONLY, LocalDate.of(2027, 6, 10), LocalDate.of(2027, 6, 12),
                adults,
                List.of(), Money.of(price, "RUB"), List.of(), List.of(), new Terms(List.of(), ""), end);
    }

    private static BookingFacts facts(Entry entry) {
        return ((Message.OfBooking) entry.notification().message()).facts();
    }

    private static FluentConfiguration flyway(DatabaseSettings settings) {
        return Flyway.configure().dataSource(settings.url(), settings.user(), settings.password().value())
                .outOfOrder(true).locations("classpath:db/notification/schema", "classpath:db/kit/task");
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().value());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

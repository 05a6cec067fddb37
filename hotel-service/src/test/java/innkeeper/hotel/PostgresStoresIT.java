package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.postgres.PostgresRoomsBlocked;
import innkeeper.hotel.availability.postgres.PostgresTakenRooms;
import innkeeper.hotel.availability.usecase.AvailabilityContract;
import innkeeper.hotel.availability.usecase.FollowBlock;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeedsContract;
import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.Cause;
import innkeeper.hotel.calendarimport.domain.ImportStatus;
import innkeeper.hotel.calendarimport.domain.Reading;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.calendarimport.postgres.CalendarTopic;
import innkeeper.hotel.calendarimport.usecase.CalendarImportsContract;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.catalogue.usecase.HotelsContract;
import innkeeper.hotel.catalogue.usecase.RoomTypesContract;
import innkeeper.hotel.charges.usecase.ChargesContract;
import innkeeper.hotel.extras.usecase.ExtrasContract;
import innkeeper.hotel.occupancy.usecase.OccupancyContract;
import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.owner.postgres.PostgresHoldings;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.OwnersContract;
import innkeeper.hotel.rates.usecase.NightsContract;
import innkeeper.hotel.rates.usecase.RatePlansContract;
import innkeeper.hotel.search.usecase.FiltersContract;
import innkeeper.hotel.search.usecase.SearchContract;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresStoresIT {
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX, Schema.Table.TASK), Telemetry.none());
    private static final Ports PORTS = ports(DATABASE);
    private static final Sql TOLD = Sql.named("test.told", """
            select event_type, cast(payload as text) as payload from outbox where event_key = :key order by seq
            """);

    private static final Sql TOLD_OF_CALENDARS = Sql.named("test.told-of-calendars", """
            select event_type, payload from outbox where event_key = :hotel and event_type like '%calendar%' order by seq
            """);

    @BeforeAll
    static void migrate() {
        DATABASE.start();
    }

    @AfterAll
    static void close() {
        DATABASE.stop();
    }

    @Nested
    class OfHotels extends HotelsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfRoomTypes extends RoomTypesContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfRatePlans extends RatePlansContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfNights extends NightsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfCharges extends ChargesContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfExtras extends ExtrasContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfCalendarFeeds extends CalendarFeedsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfCalendarImports extends CalendarImportsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfSearch extends SearchContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfFilters extends FiltersContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfOwners extends OwnersContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfOccupancy extends OccupancyContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class OfAvailability extends AvailabilityContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    /** Of its address the host alone is told. */
    @Test
    void of_many_who_read_a_failing_calendar_one_announces_it_and_one_that_it_is_read_again() {
        Hotel hotel = Situations.aHotel();
        PORTS.hotels().add(hotel);
        RoomType roomType = Situations.aDouble(hotel, 3, 5000);
        PORTS.roomTypes().add(roomType);
        Instant begun = Situations.NOW.instant();
        CalendarImport kept =
                CalendarImport.added(new CalendarImportId(Ids.next()), hotel.id(), roomType.id(), "Rentals",
                        URI.create("https://rentals.example/calendars/s3cret.ics?key=s3cret"), begun);
        PORTS.calendarImports().add(kept);
        Reading failed = new Reading.Failed(Cause.AWAY, "It answers 404 instead of a calendar");
        Reading read = new Reading.Windows(List.of(Situations.june(4, 6)), new Validators("", "", begun));
        PORTS.calendarImports().change(kept.id(), before -> before.after(failed, begun, begun));
        all(8, () -> PORTS.calendarImports().change(kept.id(),
                before -> before.after(failed, begun.plus(ImportStatus.LONG), begun)));
        assertEquals(List.of("calendar-import-failing away 0"), announced(hotel));
        all(8, () -> PORTS.calendarImports().change(kept.id(),
                before -> before.after(read, begun.plus(ImportStatus.LONG), begun)));
        assertEquals(List.of("calendar-import-failing away 0", "calendar-import-recovered null 1"), announced(hotel));
    }

    private static void all(int many, Runnable work) {
        IntStream.range(0, many).mapToObj(_ -> CompletableFuture.runAsync(work)).toList()
                .forEach(CompletableFuture::join);
    }

    private static List<String> announced(Hotel hotel) {
        return DATABASE.query(TOLD_OF_CALENDARS, Params.of("hotel", hotel.id().toString()), row -> {
            String payload = row.text("payload");
            EventContract.check(row.text("event_type"), payload);
            assertFalse(payload.contains("s3cret"), payload);
            JsonNode told = Json.read(payload, JsonNode.class).path("calendar_import");
            return "%s %s %s".formatted(row.text("event_type").substring("innkeeper.hotel.".length()),
                    told.path("cause").asText(),
                    told.path("windows"));
        });
    }

    @Test
    void what_a_calendar_says_is_told_each_time_it_is_read_and_once_it_is_read_no_more() {
        Hotel hotel = Situations.aHotel();
        PORTS.hotels().add(hotel);
        RoomType roomType = Situations.aDouble(hotel, 3, 500_000);
        PORTS.roomTypes().add(roomType);
        CalendarImport added =
                CalendarImport.added(new CalendarImportId(UUID.randomUUID()), roomType.hotel(), roomType.id(),
                        "Rentals", URI.create("https://rentals.example/a.ics"), Situations.NOW.instant());
        PORTS.calendarImports().add(added);
        Instant later = Situations.NOW.instant().plusSeconds(60);
        change(added, new Reading.Windows(List.of(Situations.june(4, 6)), Validators.NONE), later);
        change(added, new Reading.Failed(Cause.AWAY, "It is away"), later.plusSeconds(60));
        change(added, new Reading.Unchanged(), later.plusSeconds(120));
        PORTS.blocked()
                .accept(new BlockedRooms(new BlockId(UUID.randomUUID()), 1, roomType.id(), 1,
                        Set.of(Situations.june(4)),
                        Optional.of(added.id().value()), Set.of(Situations.june(5))));
        assertEquals(List.of(Situations.june(5)), PORTS.calendarImports().get(roomType.id(), added.id()).conflicts());
        PORTS.calendarImports().remove(roomType.id(), added.id());
        List<String> told = DATABASE.query(TOLD, Params.of("key", added.id().toString()), row -> {
            EventContract.check(row.text("event_type"), row.text("payload"));
            JsonNode calendar = Json.read(row.text("payload"), JsonNode.class);
            return "%s %s %s".formatted(row.text("event_type"), calendar.path("version"),
                    calendar.path("windows").size());
        });
        assertEquals(
                List.of("innkeeper.calendar.read 1 1", "innkeeper.calendar.read 2 1", "innkeeper.calendar.removed 3 0"),
                told);
    }

    private static void change(CalendarImport added, Reading reading, Instant now) {
        PORTS.calendarImports().change(added.id(), before -> before.after(reading, now, now.plusSeconds(1800)));
    }

    @Test
    void where_addresses_must_be_proven_only_a_proven_one_sells() {
        PersonId owner = new PersonId(UUID.randomUUID());
        PostgresOwners owners = new PostgresOwners(DATABASE, false);
        assertFalse(owners.maySell(owner));
        owners.remember(new OwnerStanding(owner, 1, false, false));
        assertFalse(owners.maySell(owner));
        owners.remember(new OwnerStanding(owner, 2, false, true));
        assertTrue(owners.maySell(owner));
        owners.remember(new OwnerStanding(owner, 3, true, true));
        assertFalse(owners.maySell(owner));
    }

    /** The relay is never started: what is announced stays in the outbox. */
    private static Ports ports(Database database) {
        OutboxRelay relay = new OutboxRelay(database, Situations.NO_KAFKA, Telemetry.none());
        HotelTopic topic = new HotelTopic(relay.outbox(), Ids::next, Situations.NOW);
        Tasks tasks = new Tasks(database, TaskTiming.standard(), Situations.NOW, Telemetry.none());
        Stores stores = Stores.of(database, tasks, topic,
                new CalendarTopic(relay.outbox(), Ids::next, Situations.NOW), Situations.PLACES, Situations.LAWS, true,
                Situations.NOW);
        return new Ports(stores.hotels(), stores.owners(), stores.roomTypes(), stores.ratePlans(), stores.nights(),
                stores.charges(), stores.extras(), stores.bookedStays(), stores.calendarFeeds(),
                stores.calendarImports(),
                stores.search(), stores.catalogueEdits(),
                said -> database.transact(tx -> new FollowBooking(new PostgresTakenRooms(tx)).handle(said)),
                said -> database.transact(tx -> new FollowBlock(new PostgresRoomsBlocked(tx)).handle(said)),
                owner -> database
                        .transact(tx -> new CloseHotels(new PostgresHoldings(tx, topic)).handle(owner)),
                (owner, hotels) -> database
                        .transact(tx -> new PostgresHoldings(tx, topic).give(owner, hotels)));
    }
}

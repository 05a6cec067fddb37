package innkeeper.hotel;

import innkeeper.hotel.availability.postgres.PostgresBookedStays;
import innkeeper.hotel.availability.postgres.PostgresTakenRooms;
import innkeeper.hotel.availability.usecase.AvailabilityContract;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.hotel.calendarfeed.postgres.PostgresCalendarFeeds;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeedsContract;
import innkeeper.hotel.calendarimport.postgres.PostgresCalendarImports;
import innkeeper.hotel.calendarimport.usecase.CalendarImportsContract;
import innkeeper.hotel.catalogue.postgres.HotelKeys;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.catalogue.postgres.PostgresHotels;
import innkeeper.hotel.catalogue.postgres.PostgresRoomTypes;
import innkeeper.hotel.catalogue.usecase.HotelsContract;
import innkeeper.hotel.catalogue.usecase.RoomTypesContract;
import innkeeper.hotel.charges.postgres.PostgresCharges;
import innkeeper.hotel.charges.usecase.ChargesContract;
import innkeeper.hotel.extras.postgres.PostgresExtras;
import innkeeper.hotel.extras.usecase.ExtrasContract;
import innkeeper.hotel.interchange.postgres.PostgresCatalogueEdits;
import innkeeper.hotel.occupancy.usecase.OccupancyContract;
import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.owner.postgres.PostgresHoldings;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.OwnersContract;
import innkeeper.hotel.rates.postgres.PostgresNights;
import innkeeper.hotel.rates.postgres.PostgresRatePlans;
import innkeeper.hotel.rates.usecase.NightsContract;
import innkeeper.hotel.rates.usecase.RatePlansContract;
import innkeeper.hotel.search.postgres.PostgresSearch;
import innkeeper.hotel.search.usecase.FiltersContract;
import innkeeper.hotel.search.usecase.SearchContract;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresStoresIT {
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX, Schema.Table.TASK), Telemetry.none());
    private static final Ports PORTS = ports(DATABASE);

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
        KafkaSettings nowhere = new KafkaSettings("127.0.0.1:1", 1, Duration.ofSeconds(1), 3, 1_048_576,
                KafkaSettings.FETCH_WAIT);
        OutboxRelay relay = new OutboxRelay(database, nowhere, Telemetry.none());
        HotelTopic topic = new HotelTopic(relay.outbox(), Ids::next, Situations.NOW);
        return new Ports(new PostgresHotels(database, topic, PostgresRatePlans::addStandard,
                new HotelKeys(Situations.PLACES), Situations.NOW),
                new PostgresOwners(database, true),
                new PostgresRoomTypes(database, Situations.NOW), new PostgresRatePlans(database),
                new PostgresNights(database), new PostgresCharges(database), new PostgresExtras(database),
                new PostgresBookedStays(database), new PostgresCalendarFeeds(database),
                new PostgresCalendarImports(database, new Tasks(database,
                        TaskTiming.standard(), Situations.NOW, Telemetry.none())),
                new PostgresSearch(database, Situations.PLACES, Situations.LAWS, true, Situations.NOW),
                new PostgresCatalogueEdits(database, Situations.NOW),
                said -> database.transact(tx -> new FollowBooking(new PostgresTakenRooms(tx)).handle(said)),
                owner -> database
                        .transact(tx -> new CloseHotels(new PostgresHoldings(tx, topic)).handle(owner)),
                (owner, hotels) -> database
                        .transact(tx -> new PostgresHoldings(tx, topic).give(owner, hotels)));
    }
}

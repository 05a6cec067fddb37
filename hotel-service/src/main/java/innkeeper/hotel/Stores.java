package innkeeper.hotel;

import innkeeper.hotel.availability.postgres.PostgresBookedStays;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.calendarfeed.postgres.PostgresCalendarFeeds;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeeds;
import innkeeper.hotel.calendarimport.postgres.CalendarTopic;
import innkeeper.hotel.calendarimport.postgres.PostgresCalendarImports;
import innkeeper.hotel.calendarimport.usecase.CalendarImports;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.postgres.HotelKeys;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.catalogue.postgres.PostgresHotels;
import innkeeper.hotel.catalogue.postgres.PostgresRoomTypes;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.postgres.PostgresCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.extras.postgres.PostgresExtras;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.interchange.postgres.PostgresCatalogueEdits;
import innkeeper.hotel.interchange.usecase.CatalogueEdits;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.rates.postgres.PostgresNights;
import innkeeper.hotel.rates.postgres.PostgresRatePlans;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.memory.RememberedHotels;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.sale.usecase.PutUpParty;
import innkeeper.hotel.sale.usecase.ReadSoldHotels;
import innkeeper.hotel.search.postgres.PostgresListings;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.PricedSearch;
import innkeeper.kit.database.Database;
import innkeeper.kit.task.Tasks;
import java.time.Clock;

/** Where hotels, what they sell and at which price are kept and found. */
record Stores(Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights, Charges charges, Extras extras,
        BookedStays bookedStays, CalendarFeeds calendarFeeds, CalendarImports calendarImports, HotelSearch search, CatalogueEdits catalogueEdits) {
    static Stores of(Database database, Tasks tasks, HotelTopic topic, CalendarTopic calendars, Places places, CancellationLaws laws, boolean unverifiedSell,
            Clock clock) {
        PostgresHotels hotels = new PostgresHotels(database, topic, PostgresRatePlans::addStandard, new HotelKeys(places), clock);
        PostgresRoomTypes roomTypes = new PostgresRoomTypes(database, clock);
        PostgresRatePlans ratePlans = new PostgresRatePlans(database);
        PostgresNights nights = new PostgresNights(database);
        PostgresCharges charges = new PostgresCharges(database);
        HotelSearch search = new PricedSearch(new PostgresListings(database, places, unverifiedSell),
                new RememberedHotels(new ReadSoldHotels(hotels, roomTypes, ratePlans, charges)), nights,
                new PutUpParty(new Pricing(nights, laws), clock), laws, clock);
        return new Stores(hotels, new PostgresOwners(database, unverifiedSell), roomTypes, ratePlans, nights, charges,
                new PostgresExtras(database), new PostgresBookedStays(database), new PostgresCalendarFeeds(database),
                new PostgresCalendarImports(database, tasks, topic, calendars), search, new PostgresCatalogueEdits(database, clock));
    }

    CatalogueStores catalogue() {
        return new CatalogueStores(roomTypes, ratePlans, nights, bookedStays, extras);
    }
}

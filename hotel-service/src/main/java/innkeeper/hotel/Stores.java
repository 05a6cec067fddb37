package innkeeper.hotel;

import innkeeper.hotel.postgres.HotelAnnouncements;
import innkeeper.hotel.postgres.PostgresBookedStays;
import innkeeper.hotel.postgres.PostgresHotels;
import innkeeper.hotel.postgres.PostgresNights;
import innkeeper.hotel.postgres.PostgresOwners;
import innkeeper.hotel.postgres.PostgresRatePlans;
import innkeeper.hotel.postgres.PostgresRoomTypes;
import innkeeper.hotel.postgres.PostgresSearch;
import innkeeper.hotel.usecase.BookedStays;
import innkeeper.hotel.usecase.Hotels;
import innkeeper.hotel.usecase.Nights;
import innkeeper.hotel.usecase.Owners;
import innkeeper.hotel.usecase.RoomTypes;
import innkeeper.hotel.usecase.sale.HotelSearch;
import innkeeper.hotel.usecase.sale.RatePlans;
import innkeeper.kit.database.Database;
import java.time.Clock;

/** Where hotels, what they sell and at which price are kept and found. */
record Stores(Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights,
        BookedStays bookedStays, HotelSearch search) {
    static Stores of(Database database, HotelAnnouncements announcements, boolean unverifiedSell, Clock clock) {
        return new Stores(new PostgresHotels(database, announcements, clock),
                new PostgresOwners(database, unverifiedSell), new PostgresRoomTypes(database, clock),
                new PostgresRatePlans(database), new PostgresNights(database), new PostgresBookedStays(database),
                new PostgresSearch(database, unverifiedSell, clock));
    }
}

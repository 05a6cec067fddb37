package innkeeper.hotel;

import innkeeper.hotel.postgres.HotelAnnouncements;
import innkeeper.hotel.postgres.PostgresHotels;
import innkeeper.hotel.postgres.PostgresNights;
import innkeeper.hotel.postgres.PostgresRoomTypes;
import innkeeper.hotel.postgres.PostgresSearch;
import innkeeper.hotel.usecase.HotelSearch;
import innkeeper.hotel.usecase.Hotels;
import innkeeper.hotel.usecase.Nights;
import innkeeper.hotel.usecase.RoomTypes;
import innkeeper.kit.database.Database;
import java.time.Clock;

/** Where hotels, what they sell and at which price are kept and found. */
record Stores(Hotels hotels, RoomTypes roomTypes, Nights nights, HotelSearch search) {
    static Stores of(Database database, HotelAnnouncements announcements, Clock clock) {
        return new Stores(new PostgresHotels(database, announcements),
                new PostgresRoomTypes(database), new PostgresNights(database), new PostgresSearch(database, clock));
    }
}

package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.OccupiedRooms;
import innkeeper.hotel.domain.RatePlan;
import innkeeper.hotel.usecase.sale.HotelSearch;
import innkeeper.hotel.usecase.sale.RatePlans;
import innkeeper.kernel.PersonId;
import java.util.function.Consumer;

/**
 * One set of stores that belong together, and ways to say what a booking occupies, which owner has left and what else a
 * hotel sells its rooms under.
 */
public record Ports(
        Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights, BookedStays bookedStays,
        HotelSearch search,
        Consumer<OccupiedRooms> booked,
        Consumer<PersonId> ownerLeft,
        Consumer<RatePlan> planned) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryOwners owners = new InMemoryOwners();
        InMemoryNights nights = new InMemoryNights();
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels, nights);
        InMemoryRatePlans ratePlans = new InMemoryRatePlans(hotels);
        return new Ports(hotels, owners, roomTypes, ratePlans, nights, nights,
                new InMemorySearch(hotels, owners, roomTypes, nights, Situations.NOW),
                new FollowBooking(nights)::handle, new CloseHotels(hotels)::handle, ratePlans::add);
    }
}

package innkeeper.hotel;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.catalogue.usecase.InMemoryRoomTypes;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.InMemoryOwners;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.InMemoryNights;
import innkeeper.hotel.rates.usecase.InMemoryRatePlans;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.InMemorySearch;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One set of stores that belong together, and ways to say what a booking occupies, which owner has left, whose hotels are and what else a
 * hotel sells its rooms under.
 */
public record Ports(
        Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights, BookedStays bookedStays,
        HotelSearch search,
        Consumer<OccupiedRooms> booked,
        Consumer<PersonId> ownerLeft,
        BiConsumer<PersonId, Map<HotelId, Long>> given,
        Consumer<RatePlan> planned) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryOwners owners = new InMemoryOwners();
        InMemoryNights nights = new InMemoryNights();
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels, nights);
        InMemoryRatePlans ratePlans = new InMemoryRatePlans(hotels);
        return new Ports(hotels, owners, roomTypes, ratePlans, nights, nights,
                new InMemorySearch(hotels, owners, roomTypes, nights, Situations.NOW),
                new FollowBooking(nights)::handle, new CloseHotels(hotels)::handle, hotels::give, ratePlans::add);
    }
}

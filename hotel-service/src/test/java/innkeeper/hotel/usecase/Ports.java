package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.usecase.sale.HotelSearch;
import innkeeper.kernel.PersonId;
import java.util.function.Consumer;

/** One set of stores that belong together, and ways to say what a booking did and which owner has left. */
public record Ports(
        Hotels hotels, Owners owners, RoomTypes roomTypes, Nights nights, BookedStays bookedStays, HotelSearch search,
        Consumer<BookedStay> booked,
        Consumer<PersonId> ownerLeft) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryOwners owners = new InMemoryOwners();
        InMemoryNights nights = new InMemoryNights();
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels, nights);
        return new Ports(hotels, owners, roomTypes, nights, nights,
                new InMemorySearch(hotels, owners, roomTypes, nights, Situations.NOW),
                new FollowBooking(nights)::handle, new CloseHotels(hotels)::handle);
    }
}

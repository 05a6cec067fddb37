package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.kernel.PersonId;
import java.util.function.Consumer;

/** One set of stores that belong together, and ways to say what a booking did and which owner has left. */
public record Ports(
        Hotels hotels, RoomTypes roomTypes, Nights nights, HotelSearch search, Consumer<BookedStay> booked,
        Consumer<PersonId> ownerLeft) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels);
        InMemoryNights nights = new InMemoryNights();
        return new Ports(hotels, roomTypes, nights, new InMemorySearch(hotels, roomTypes, nights, Situations.NOW),
                new FollowBooking(nights)::handle, new CloseHotels(hotels)::handle);
    }
}

package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import java.util.function.Consumer;

/** One set of stores that belong together, and a way to say what a booking did. */
public record Ports(
        Hotels hotels, RoomTypes roomTypes, Nights nights, HotelSearch search, Consumer<BookedStay> booked) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels);
        InMemoryNights nights = new InMemoryNights();
        return new Ports(hotels, roomTypes, nights, new InMemorySearch(hotels, roomTypes, nights, Situations.NOW),
                new FollowBooking(nights)::handle);
    }
}

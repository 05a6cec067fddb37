package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Quote;
import innkeeper.booking.domain.Rejection.OverCapacity;
import innkeeper.booking.domain.Rejection.UnknownHotel;
import innkeeper.booking.domain.Rejection.UnknownRoomType;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;

/** One hotel with one type of room for two; how many rooms it offers can be changed. */
public class InMemoryHotels implements Hotels {
    private volatile int offered;

    public InMemoryHotels(int offered) {
        this.offered = offered;
    }

    public void offer(int rooms) {
        offered = rooms;
    }

    @Override
    public Quote quote(HotelId hotel, RoomTypeId roomType, DateRange stay, int guests, int rooms) {
        if (!hotel.equals(Situations.ASTORIA)) {
            throw new Rejected(new UnknownHotel(hotel));
        }
        if (!roomType.equals(Situations.DOUBLE)) {
            throw new Rejected(new UnknownRoomType(roomType));
        }
        if (guests > 2 * rooms) {
            throw new Rejected(new OverCapacity(guests, rooms));
        }
        return Situations.aQuote(stay, rooms, offered);
    }
}

package innkeeper.booking.block.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;

/** The doubles of Boris's hotel. */
public final class InMemoryRoomTypes implements RoomTypes {
    private volatile int offered;

    public InMemoryRoomTypes(int offered) {
        this.offered = offered;
    }

    public void offer(int rooms) {
        offered = rooms;
    }

    @Override
    public Offered get(HotelId hotel, RoomTypeId roomType) {
        if (!hotel.equals(Situations.ASTORIA)) {
            throw new Rejected(new UnknownHotel(hotel));
        }
        if (!roomType.equals(Situations.DOUBLE)) {
            throw new Rejected(new UnknownRoomType("The hotel has no room type " + roomType));
        }
        return new Offered(new BlockedRoomType(hotel, Situations.HOTEL.timezone(), roomType), offered);
    }
}

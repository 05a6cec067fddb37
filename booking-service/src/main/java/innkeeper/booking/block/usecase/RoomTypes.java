package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;

/** What hotels have, whether or not it is on sale. */
public interface RoomTypes {
    /** @param offered rooms on every night, sold or not */
    record Offered(BlockedRoomType roomType, int offered) {}

    /** @throws Rejected {@code UnknownHotel}, {@code UnknownRoomType} */
    Offered get(HotelId hotel, RoomTypeId roomType);
}

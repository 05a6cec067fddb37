package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.block.usecase.RoomTypes.Offered;
import innkeeper.booking.room.domain.Actor;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;

/** Somebody of a hotel takes rooms off sale. */
public final class AddBlock {
    private final Blocks blocks;
    private final RoomTypes roomTypes;
    private final Clock clock;

    public AddBlock(Blocks blocks, RoomTypes roomTypes, Clock clock) {
        this.blocks = blocks;
        this.roomTypes = roomTypes;
        this.clock = clock;
    }

    /** @throws Rejected {@code UnknownHotel}, {@code UnknownRoomType}, {@code RoomsNotFree}, and as {@link Block#of} */
    public Block handle(BlockId id, HotelId hotel, RoomTypeId roomType, BlockTerms terms, Actor by) {
        Offered there = roomTypes.get(hotel, roomType);
        return blocks.add(Block.of(id, there.roomType(), terms, clock.instant(), by), there.offered());
    }
}

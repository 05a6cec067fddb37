package innkeeper.booking.block.http;

import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;

/** A block as somebody of a hotel asks for it. */
record NewBlock(HotelId hotelId, RoomTypeId roomTypeId, int rooms, LocalDate from, LocalDate to, BlockReason reason, String note) {
    BlockTerms terms() {
        return new BlockBody(rooms, from, to, reason, note).terms();
    }
}

package innkeeper.booking.block.http;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.reservation.http.ActorView;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A block as the contract has it. */
record BlockView(BlockId id, HotelId hotelId, RoomTypeId roomTypeId, int rooms, LocalDate from, LocalDate to, BlockReason reason,
        String note, UUID calendarImportId, List<LocalDate> conflicts, Instant createdAt, ActorView createdBy) {
    static BlockView of(Block block) {
        BlockBody said = BlockBody.of(block.terms());
        return new BlockView(block.id(), block.roomType().hotel(), block.roomType().id(), said.rooms(), said.from(), said.to(),
                said.reason(), said.note(), block.calendar().orElse(null), block.missed().stream().sorted().toList(), block.createdAt(),
                ActorView.of(block.createdBy()));
    }
}

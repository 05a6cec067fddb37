package innkeeper.booking.block.usecase;

import innkeeper.kernel.BlockId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which blocks of a hotel are asked for.
 *
 * @param from  those that have a night on or after this date
 * @param to    those that have a night before this date
 * @param after those made before this one
 */
public record BlockQuery(
        HotelId hotel, Optional<RoomTypeId> roomType, Optional<LocalDate> from, Optional<LocalDate> to, Optional<BlockId> after) {}

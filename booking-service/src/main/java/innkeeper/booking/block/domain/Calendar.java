package innkeeper.booking.block.domain;

import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.UUID;

/**
 * When another channel says that one room of a type is not available, in this version of it.
 *
 * @param offered rooms of the type on every night, sold or not
 * @param windows half-open, none of which touches another one; none once the hotel has the calendar read no more
 */
public record Calendar(UUID id, int version, BlockedRoomType roomType, int offered, List<DateRange> windows) {
    public Calendar {
        windows = List.copyOf(windows);
    }
}

package innkeeper.hotel.availability.domain;

import innkeeper.kernel.BlockId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a block keeps off sale in this version of it.
 *
 * @param rooms  on each of the nights
 * @param missed nights that the calendar says, and on which no room was free
 */
public record BlockedRooms(BlockId block, int version, RoomTypeId roomType, int rooms, Set<LocalDate> nights,
        Optional<UUID> calendarImport, Set<LocalDate> missed) {
    public BlockedRooms {
        nights = Set.copyOf(nights);
        missed = Set.copyOf(missed);
    }

    /** By somebody of the hotel. */
    public BlockedRooms(BlockId block, int version, RoomTypeId roomType, int rooms, Set<LocalDate> nights) {
        this(block, version, roomType, rooms, nights, Optional.empty(), Set.of());
    }

    /** Of a block that nobody has told of; every version that is told is a later one. */
    public static BlockedRooms untold(BlockId block, RoomTypeId roomType) {
        return new BlockedRooms(block, 0, roomType, 0, Set.of());
    }

    public boolean isNewsAfter(BlockedRooms known) {
        return version > known.version;
    }

    /** How many more rooms are blocked on each night, fewer where negative; without the nights that stay as they were. */
    public Map<RoomNight, Integer> changesSince(BlockedRooms known) {
        Map<RoomNight, Integer> changes = new HashMap<>();
        known.nights.forEach(night -> changes.merge(new RoomNight(roomType, night), -known.rooms, Integer::sum));
        nights.forEach(night -> changes.merge(new RoomNight(roomType, night), rooms, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}

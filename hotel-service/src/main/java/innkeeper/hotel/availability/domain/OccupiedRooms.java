package innkeeper.hotel.availability.domain;

import innkeeper.kernel.BookingId;
import java.util.HashMap;
import java.util.Map;

/** What a booking occupies in this version of it, with the number of rooms; nothing once all of them are given up. */
public record OccupiedRooms(BookingId booking, int version, Map<RoomStay, Integer> rooms) {
    public OccupiedRooms {
        rooms = Map.copyOf(rooms);
    }

    /** Of a booking that nobody has told of; every version that is told is a later one. */
    public static OccupiedRooms untold(BookingId booking) {
        return new OccupiedRooms(booking, 0, Map.of());
    }

    public boolean isNewsAfter(OccupiedRooms known) {
        return version > known.version;
    }

    /** How many more rooms are taken on each night, fewer where negative; without the nights that stay as they were. */
    public Map<RoomNight, Integer> changesSince(OccupiedRooms known) {
        Map<RoomNight, Integer> changes = new HashMap<>();
        known.rooms
                .forEach((stay, count) -> stay.nights().forEach(night -> changes.merge(night, -count, Integer::sum)));
        rooms.forEach((stay, count) -> stay.nights().forEach(night -> changes.merge(night, count, Integer::sum)));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}

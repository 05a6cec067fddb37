package innkeeper.booking.reservation.domain;

import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.RoomTerms;
import java.util.List;

/**
 * What somebody wants agreed on in place of what was.
 *
 * @param rooms that change, each by the id that it keeps
 * @param note  why, in their own words; may be empty
 */
public record Amendment(Actor by, List<RoomTerms> rooms, String note) {
    public Amendment {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("nothing changes");
        }
    }
}

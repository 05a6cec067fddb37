package innkeeper.booking.reservation.domain;

import innkeeper.booking.room.domain.Actor;
import innkeeper.kernel.RoomId;
import java.util.Set;

/**
 * That somebody gives rooms of a booking up.
 *
 * @param rooms which; none means all that are left
 * @param note  why, in their own words; may be empty
 */
public record GivingUp(Actor by, Set<RoomId> rooms, String note) {
    public GivingUp {
        rooms = Set.copyOf(rooms);
    }
}

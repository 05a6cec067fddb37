package innkeeper.booking.cancellation.http;

import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.room.domain.Actor;
import innkeeper.kernel.RoomId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The body of a cancellation, all of which may be absent: null then. */
record CancelRequest(String reason, List<RoomId> rooms) {
    static final CancelRequest EVERYTHING = new CancelRequest(null, null);

    GivingUp by(Actor actor) {
        return new GivingUp(actor, Set.copyOf(Objects.requireNonNullElse(rooms, List.of())),
                Objects.requireNonNullElse(reason, ""));
    }
}

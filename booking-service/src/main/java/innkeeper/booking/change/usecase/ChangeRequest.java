package innkeeper.booking.change.usecase;

import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.domain.ExpectedTotal;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants otherwise.
 *
 * @param checkIn  of all rooms that are named; empty where each keeps its own
 * @param checkOut likewise
 * @param rooms    that are named; none means all that are left
 * @param expected what the whole booking costs then
 * @param note     why, in their own words; may be empty
 */
public record ChangeRequest(
        Optional<LocalDate> checkIn, Optional<LocalDate> checkOut, List<RoomRequest> rooms, ExpectedTotal expected, String note) {
    public ChangeRequest {
        rooms = List.copyOf(rooms);
    }

    Set<RoomId> named() {
        return rooms.stream().map(RoomRequest::room).collect(Collectors.toSet());
    }

    /** Whether it is about this room. */
    public boolean concerns(RoomTerms room) {
        return rooms.isEmpty() || named().contains(room.id());
    }

    RoomRequest of(RoomId id) {
        return rooms.stream().filter(room -> room.room().equals(id)).findFirst().orElseGet(() -> RoomRequest.asItIs(id));
    }

    /** When the room is slept in then. */
    DateRange stay(RoomTerms room) {
        return new DateRange(checkIn.orElse(room.stay().checkIn()), checkOut.orElse(room.stay().checkOut()));
    }
}

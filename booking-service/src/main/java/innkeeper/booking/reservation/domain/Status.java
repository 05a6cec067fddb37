package innkeeper.booking.reservation.domain;

import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Cancelled;
import innkeeper.booking.room.domain.Room.Confirmed;
import innkeeper.booking.room.domain.Room.Expired;
import innkeeper.booking.room.domain.Room.Pending;
import java.util.Comparator;
import java.util.List;

/** Where a room stands, in the one word that outsiders hear; earlier words are farther from its end. */
public enum Status {
    PENDING_PAYMENT,
    CONFIRMED,
    EXPIRED,
    CANCELLED;

    public static Status of(Room room) {
        return switch (room) {
            case Pending _ -> PENDING_PAYMENT;
            case Confirmed _ -> CONFIRMED;
            case Expired _ -> EXPIRED;
            case Cancelled _ -> CANCELLED;
        };
    }

    /** Of a booking: that of the room which is farthest from its end. */
    public static Status of(List<Room> rooms) {
        return rooms.stream().map(Status::of).min(Comparator.naturalOrder()).orElseThrow();
    }
}

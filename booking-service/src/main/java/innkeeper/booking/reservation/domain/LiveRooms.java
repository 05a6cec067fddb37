package innkeeper.booking.reservation.domain;

import innkeeper.booking.rejection.domain.BookingRejection.AlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyExpired;
import innkeeper.booking.rejection.domain.BookingRejection.RoomAlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoom;
import innkeeper.booking.room.domain.Room.Live;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import java.util.List;
import java.util.Set;

/** The rooms of a booking that something can still be done with. */
public final class LiveRooms {
    private LiveRooms() {}

    /**
     * Those that are named and still booked.
     *
     * @param named none means all that are left
     * @throws Rejected {@code UnknownRoom}, {@code AlreadyExpired}, {@code RoomAlreadyCancelled}, {@code AlreadyCancelled}
     */
    public static List<Live> of(Booking booking, Set<RoomId> named) {
        named.stream().filter(id -> booking.rooms().stream().noneMatch(room -> room.id().equals(id))).findFirst().ifPresent(id -> {
            throw new Rejected(new UnknownRoom(id));
        });
        if (booking.status() == Status.EXPIRED) {
            throw new Rejected(new AlreadyExpired(booking.id()));
        }
        booking.ended().filter(room -> named.contains(room.id())).findFirst().ifPresent(room -> {
            throw new Rejected(new RoomAlreadyCancelled(room.id(), room.terms().type().name()));
        });
        if (!booking.isLive()) {
            throw new Rejected(new AlreadyCancelled(booking.id()));
        }
        return booking.rooms().stream().filter(Live.class::isInstance).map(Live.class::cast)
                .filter(room -> named.isEmpty() || named.contains(room.id())).toList();
    }
}

package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.kernel.BookingId;
import java.util.Map;

/** Rooms taken by bookings, within one transaction. */
public interface TakenRooms {
    /** What is known of the booking; nobody else may change it until the transaction ends. */
    OccupiedRooms find(BookingId booking);

    /** @param changes by how many rooms more are taken on each night, fewer where negative */
    void count(Map<RoomNight, Integer> changes);

    /** In place of what was known of the booking. */
    void remember(OccupiedRooms said);
}

package innkeeper.hotel.availability.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.util.stream.Stream;

/** The nights of one room of a type. */
public record RoomStay(RoomTypeId roomType, DateRange dates) {
    public Stream<RoomNight> nights() {
        return dates.nights().stream().map(night -> new RoomNight(roomType, night));
    }
}

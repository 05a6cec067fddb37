package innkeeper.booking.block.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What rooms are blocked, and where: the hotel's calendar says which nights have passed. */
public record BlockedRoomType(HotelId hotel, ZoneId timezone, RoomTypeId id) {
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timezone);
    }
}

package innkeeper.booking.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hotel as it was when the booking was made. */
public record Hotel(
        HotelId id,
        PersonId owner,
        String name,
        String city,
        String address,
        ZoneId timezone,
        LocalTime checkInTime,
        LocalTime checkOutTime) {
    /** A kind of its rooms. */
    public record RoomType(RoomTypeId id, String name) {}

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timezone);
    }

    Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(timezone).toInstant();
    }
}

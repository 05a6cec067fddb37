package innkeeper.booking.reservation.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hotel as it was when the booking was made. */
public record Hotel(
        HotelId id,
        String name,
        String city,
        String address,
        ZoneId timezone,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        Contact contact) {
    /**
     * How its guests reach it; each is empty where it tells none.
     *
     * @param phone   E.164
     * @param website an https URL
     */
    public record Contact(String phone, String email, String website) {
        public static final Contact NONE = new Contact("", "", "");
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timezone);
    }

    /** A night begins at check-in time, so the small hours belong to the night before. */
    Instant begins(LocalDate night) {
        return at(night, checkInTime);
    }

    boolean hasBegun(LocalDate night, Instant now) {
        return !now.isBefore(begins(night));
    }

    Instant checkOut(DateRange stay) {
        return at(stay.checkOut(), checkOutTime);
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(timezone).toInstant();
    }
}

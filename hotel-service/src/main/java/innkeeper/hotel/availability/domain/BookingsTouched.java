package innkeeper.hotel.availability.domain;

import java.time.LocalDate;
import java.util.List;

/** Bookings whose guests are still to come, on nights that a change takes off sale; they stay as they are. */
public record BookingsTouched(List<BookedStay> stays) {
    public BookingsTouched {
        stays = List.copyOf(stays);
    }

    public static BookingsTouched none() {
        return new BookingsTouched(List.of());
    }

    /** The day on which the last of them leave; there is one. */
    public LocalDate until() {
        return stays.stream().map(stay -> stay.dates().checkOut()).max(LocalDate::compareTo).orElseThrow();
    }

    /** How many bookings; one with several stays counts once. */
    public int count() {
        return Math.toIntExact(stays.stream().map(BookedStay::booking).distinct().count());
    }
}

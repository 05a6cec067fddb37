package innkeeper.hotel.availability.http;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.kernel.BookingId;
import java.time.LocalDate;
import java.util.List;

/** Bookings that a change touches: how many, and the first of their stays by arrival. */
public record TouchedView(int count, List<Stay> items) {
    private static final int MOST_SHOWN = 100;

    public record Stay(BookingId bookingId, LocalDate checkIn, LocalDate checkOut, int rooms) {
        static Stay of(BookedStay stay) {
            return new Stay(stay.booking(), stay.dates().checkIn(), stay.dates().checkOut(), stay.rooms());
        }
    }

    public static TouchedView of(BookingsTouched touched) {
        return new TouchedView(touched.count(),
                touched.stays().stream().limit(MOST_SHOWN).map(Stay::of).toList());
    }
}

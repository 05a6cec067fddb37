package innkeeper.hotel.sale.domain;

import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a guest asks for: nights, people in all, and rooms of one type, on a day that is today at the hotel. */
public record Stay(DateRange dates, int guests, int rooms, LocalDate today) {
    public Stay {
        if (guests < 1 || rooms < 1) {
            throw new IllegalArgumentException("%d guests in %d rooms".formatted(guests, rooms));
        }
    }

    /** Its nights and the day of departure. */
    public DateRange days() {
        return new DateRange(dates.checkIn(), dates.checkOut().plusDays(1));
    }

    long daysAhead() {
        return ChronoUnit.DAYS.between(today, dates.checkIn());
    }
}

package innkeeper.hotel.sale.domain;

import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;

/** What a guest asks for: nights, and rooms with who sleeps in each, on a day that is today at the hotel. */
public record Stay(DateRange dates, List<Occupancy> rooms, LocalDate today) {
    public Stay {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a stay without a room");
        }
    }
}

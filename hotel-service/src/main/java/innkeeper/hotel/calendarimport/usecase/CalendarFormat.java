package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.Optional;

/** How calendars of other channels are written. */
public interface CalendarFormat {
    /**
     * When it says that nobody can stay: half-open spans in order, none of which touches the next.
     *
     * @param days beyond which nothing is read
     * @return empty where it has no event at all
     * @throws UnreadableCalendar saying why
     */
    Optional<List<DateRange>> windows(byte[] calendar, Hotel hotel, DateRange days);
}

package innkeeper.hotel.calendarfeed.usecase;

import innkeeper.hotel.calendarfeed.domain.CalendarFeed;
import innkeeper.kernel.RoomTypeId;
import java.util.Optional;

/** The calendar feeds, one for each room type. */
public interface CalendarFeeds {
    /** Empty for room types that are no longer sold, or never were. */
    Optional<CalendarFeed> find(RoomTypeId roomType);

    /** Addresses with the version of now, and lower ones, are void from then on. */
    void withdraw(RoomTypeId roomType);
}

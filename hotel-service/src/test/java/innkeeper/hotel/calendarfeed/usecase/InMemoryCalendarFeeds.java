package innkeeper.hotel.calendarfeed.usecase;

import innkeeper.hotel.calendarfeed.domain.CalendarFeed;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.kernel.RoomTypeId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The versions of addresses in a map. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {
    private final Function<RoomTypeId, Optional<RoomType>> roomTypes;
    private final Map<RoomTypeId, Integer> withdrawn = new ConcurrentHashMap<>();

    /** @param roomTypes that are sold, of all hotels */
    public InMemoryCalendarFeeds(Function<RoomTypeId, Optional<RoomType>> roomTypes) {
        this.roomTypes = roomTypes;
    }

    @Override
    public Optional<CalendarFeed> find(RoomTypeId roomType) {
        return roomTypes.apply(roomType).map(found -> new CalendarFeed(
                found.hotel(), roomType, CalendarFeed.FIRST_VERSION + withdrawn.getOrDefault(roomType, 0)));
    }

    @Override
    public void withdraw(RoomTypeId roomType) {
        withdrawn.merge(roomType, 1, Integer::sum);
    }
}

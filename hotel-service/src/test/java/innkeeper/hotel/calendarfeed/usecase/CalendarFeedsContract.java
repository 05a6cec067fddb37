package innkeeper.hotel.calendarfeed.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.calendarfeed.domain.CalendarFeed;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.kernel.RoomTypeId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What any store of calendar feeds keeps. */
public abstract class CalendarFeedsContract {
    protected abstract Ports ports();

    @Test
    void each_withdrawal_makes_all_addresses_of_before_void() {
        RoomType first = stored();
        RoomType second = stored();

        assertEquals(Optional.of(1), version(first));
        ports().calendarFeeds().withdraw(first.id());
        assertEquals(Optional.of(2), version(first));
        ports().calendarFeeds().withdraw(first.id());
        assertEquals(Optional.of(3), version(first));
        assertEquals(Optional.of(1), version(second));
    }

    @Test
    void what_is_sold_no_more_has_no_feed() {
        assertEquals(Optional.empty(), ports().calendarFeeds().find(new RoomTypeId(UUID.randomUUID())));
        RoomType removed = stored();
        ports().roomTypes().remove(removed.hotel(), removed.id(), _ -> true);
        assertEquals(Optional.empty(), ports().calendarFeeds().find(removed.id()));
    }

    private Optional<Integer> version(RoomType roomType) {
        Optional<CalendarFeed> feed = ports().calendarFeeds().find(roomType.id());
        feed.ifPresent(found -> assertEquals(roomType.hotel(), found.hotel()));
        return feed.map(CalendarFeed::version);
    }

    private RoomType stored() {
        Hotel hotel = aHotel();
        ports().hotels().add(hotel);
        RoomType roomType = aDouble(hotel, 3, 500_000);
        ports().roomTypes().add(roomType);
        return roomType;
    }
}

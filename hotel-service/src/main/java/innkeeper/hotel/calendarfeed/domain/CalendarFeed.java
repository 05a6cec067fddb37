package innkeeper.hotel.calendarfeed.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;

/**
 * The calendar of one room type for those who have its address.
 *
 * @param version of the address; of lower ones nothing is shown any more
 */
public record CalendarFeed(HotelId hotel, RoomTypeId roomType, int version) {
    public static final int FIRST_VERSION = 1;
}

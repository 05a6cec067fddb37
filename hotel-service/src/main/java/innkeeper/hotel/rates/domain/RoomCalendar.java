package innkeeper.hotel.rates.domain;

import innkeeper.kernel.RoomTypeId;
import java.util.List;

/** On what terms a room type is sold under a plan, in the order of the dates and without a gap. */
public record RoomCalendar(RoomTypeId roomType, List<RatePeriod> periods) {
    public RoomCalendar {
        periods = List.copyOf(periods);
    }
}

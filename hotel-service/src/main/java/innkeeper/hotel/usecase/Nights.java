package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Night;
import innkeeper.hotel.domain.RatePeriod;
import innkeeper.hotel.domain.RoomType;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.util.List;

/** The calendar of each room type. */
public interface Nights {
    /** Replaces the terms of exactly the nights that the periods name, all or none. */
    void replace(RoomTypeId roomType, List<RatePeriod> periods);

    /** Every night of the range in order, at the base price where nothing else was said. */
    List<Night> of(RoomType roomType, DateRange range);
}

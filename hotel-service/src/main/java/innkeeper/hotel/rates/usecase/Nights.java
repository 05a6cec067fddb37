package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.util.List;

/** The calendar of each room type. */
public interface Nights {
    /** Changes the terms that are named of exactly the nights that are named, all or none. */
    void change(RoomTypeId roomType, List<RateChange> changes);

    /** Every night of the range in order, at the base price where nothing else was said. */
    List<Night> of(RoomType roomType, DateRange range);
}

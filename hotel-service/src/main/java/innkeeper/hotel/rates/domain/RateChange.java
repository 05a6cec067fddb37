package innkeeper.hotel.rates.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;

/**
 * What a hotelier says of consecutive nights of a room type under a plan: each term stands apart, so that closing a night leaves
 * its price.
 */
public record RateChange(
        RoomTypeId roomType, DateRange dates, Edit<Money> price, Edit<Integer> minStay, Edit<Boolean> closed) {
    public boolean overlaps(RateChange other) {
        return roomType.equals(other.roomType) && dates.checkIn().isBefore(other.dates.checkOut())
                && other.dates.checkIn().isBefore(dates.checkOut());
    }

    public boolean closes() {
        return closed.equals(new Edit.To<>(true));
    }

    public boolean prices() {
        return !(price instanceof Edit.Keep);
    }
}

package innkeeper.hotel.rates.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a hotelier says of some nights of a room type under a plan: each term stands apart, so that closing a night leaves its
 * price, and the price of a season leaves those of its weekdays and days.
 */
public record RateChange(RoomTypeId roomType, DatePattern dates, Edit<Money> price, Restrictions.Change restrictions) {
    /** That it says the same term of the same layer of the same night, so that only one of the two could be meant. */
    public boolean overlaps(RateChange other) {
        return roomType.equals(other.roomType) && dates.layer() == other.dates.layer()
                && (prices() && other.prices() || restrictions.meets(other.restrictions)) && dates.sharesNight(other.dates);
    }

    /** The same of the nights, with its price in another layer than its form says. */
    public RateChange of(PriceLayer layer) {
        return new RateChange(roomType, dates.of(layer), price, restrictions);
    }

    /** What it says of the nights from a date on; empty where it says nothing of them. */
    public Optional<RateChange> from(LocalDate first) {
        return dates.from(first).map(left -> new RateChange(roomType, left, price, restrictions));
    }

    public boolean closes() {
        return restrictions.closed().equals(new Edit.To<>(true));
    }

    public boolean prices() {
        return !(price instanceof Edit.Keep);
    }
}

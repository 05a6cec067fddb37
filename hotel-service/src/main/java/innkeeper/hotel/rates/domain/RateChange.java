package innkeeper.hotel.rates.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;

/** What a hotelier says of consecutive nights: each term stands apart, so that closing a night leaves its price. */
public record RateChange(DateRange dates, Edit<Money> price, Edit<Integer> minStay, Edit<Boolean> closed) {
    public boolean overlaps(RateChange other) {
        return dates.checkIn().isBefore(other.dates.checkOut()) && other.dates.checkIn().isBefore(dates.checkOut());
    }

    public boolean closes() {
        return closed.equals(new Edit.To<>(true));
    }
}

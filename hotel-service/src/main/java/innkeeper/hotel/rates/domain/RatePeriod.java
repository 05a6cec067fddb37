package innkeeper.hotel.rates.domain;

import innkeeper.kernel.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Consecutive nights that are sold on the same terms, at a price of the same layer. */
public record RatePeriod(DateRange dates, Optional<Night.Price> price, Restrictions restrictions) {
    /** The nights, given in order and without a gap, put together wherever neighbours have the same terms. */
    public static List<RatePeriod> of(List<Night> nights) {
        List<RatePeriod> periods = new ArrayList<>();
        for (Night night : nights) {
            if (!periods.isEmpty() && night.onSameTermsAs(periods.getLast())) {
                RatePeriod last = periods.removeLast();
                periods.add(last.until(night));
            } else {
                DateRange alone = new DateRange(night.date(), night.date().plusDays(1));
                periods.add(new RatePeriod(alone, night.price(), night.restrictions()));
            }
        }
        return List.copyOf(periods);
    }

    private RatePeriod until(Night night) {
        return new RatePeriod(new DateRange(dates.checkIn(), night.date().plusDays(1)), price, restrictions);
    }
}

package innkeeper.hotel.rates.domain;

import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One night of a room type under a plan: what a room costs, on what terms, and how many are taken already, whatever plan they
 * were sold under.
 *
 * @param price empty where the plan has none, so that nothing is sold
 */
public record Night(LocalDate date, Optional<Money> price, int minStay, boolean closed, int taken) {
    boolean onSameTermsAs(RatePeriod period) {
        return period.price().equals(price) && period.minStay() == minStay && period.closed() == closed;
    }

    public Night at(Optional<Money> other) {
        return new Night(date, other, minStay, closed, taken);
    }
}

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
public record Night(LocalDate date, Optional<Price> price, Restrictions restrictions, int taken) {
    /** For one room, and what it was said of. */
    public record Price(Money amount, PriceLayer layer) {}

    /** At what the plan makes of the price under the plan that it follows. */
    public Night under(RatePlan plan) {
        return new Night(date, price.map(there -> new Price(plan.price(there.amount()), there.layer())), restrictions, taken);
    }

    boolean onSameTermsAs(RatePeriod period) {
        return period.price().equals(price) && period.restrictions().equals(restrictions);
    }
}

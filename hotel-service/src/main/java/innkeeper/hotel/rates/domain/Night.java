package innkeeper.hotel.rates.domain;

import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
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

    /** Whether a stay may include it, as far as this night alone decides: open, with a price and a room left of so many. */
    public boolean isForSale(int rooms) {
        return !restrictions.closed() && price.isPresent() && taken < rooms;
    }

    boolean onSameTermsAs(RatePeriod period) {
        return period.price().equals(price) && period.restrictions().equals(restrictions);
    }

    /**
     * All that was said of a night of a room type under a plan itself, whatever lies below.
     *
     * @param restrictions each of them said, or kept
     */
    public record Said(LocalDate date, Map<PriceLayer, Money> prices, Restrictions.Change restrictions) {
        public Said {
            prices = Map.copyOf(prices);
        }

        /** A night of which nothing was said. */
        public static Said nothing(LocalDate date) {
            return new Said(date, Map.of(), Restrictions.Change.NONE);
        }

        public boolean isEmpty() {
            return prices.isEmpty() && restrictions.equals(Restrictions.Change.NONE);
        }

        /** With what a change says of it. */
        public Said with(RateChange change) {
            Map<PriceLayer, Money> after = new EnumMap<>(PriceLayer.class);
            after.putAll(prices);
            switch (change.price()) {
                case Edit.Keep<Money> _ -> {
                }
                case Edit.Reset<Money> _ -> after.remove(change.dates().layer());
                case Edit.To<Money>(var price) -> after.put(change.dates().layer(), price);
            }
            Restrictions.Change said = change.restrictions();
            return new Said(date, after, new Restrictions.Change(
                    latest(restrictions.minStay(), said.minStay()), latest(restrictions.closed(), said.closed()),
                    latest(restrictions.closedToArrival(), said.closedToArrival()),
                    latest(restrictions.closedToDeparture(), said.closedToDeparture())));
        }

        private static <T> Edit<T> latest(Edit<T> before, Edit<T> said) {
            return switch (said) {
                case Edit.Keep<T> _ -> before;
                case Edit.Reset<T> _ -> new Edit.Keep<>();
                case Edit.To<T> to -> to;
            };
        }
    }
}

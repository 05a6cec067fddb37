package innkeeper.hotel.rates.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;

/**
 * That a plan's prices follow those of another one for ever, and its restrictions where it has none of its own.
 *
 * @param from is not derived itself
 */
public record Derivation(RatePlanId from, Difference difference) {
    /** What is added to each night. */
    public sealed interface Difference {
        /** @param percent negative where it is taken off */
        record Share(int percent) implements Difference {}

        /** @param amount negative where it is taken off */
        record Sum(Money amount) implements Difference {}
    }

    /** Never below nothing. */
    public Money price(Money other) {
        Money price = switch (difference) {
            case Difference.Share(var percent) -> other.percent(100 + percent);
            case Difference.Sum(var amount) -> other.plus(amount);
        };
        return price.minor() < 0 ? price.times(0) : price;
    }
}

package innkeeper.hotel.rates.domain;

import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import java.util.List;

/**
 * That a plan's prices follow those of another one for ever, and its restrictions where it has none of its own.
 *
 * @param from is not derived itself
 */
public record Derivation(RatePlanId from, Difference difference) {
    /** Never below nothing. */
    public Money price(Money other) {
        return Difference.applied(other, List.of(difference));
    }
}

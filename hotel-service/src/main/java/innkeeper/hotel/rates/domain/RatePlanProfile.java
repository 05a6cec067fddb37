package innkeeper.hotel.rates.domain;

import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.kernel.RoomTypeId;
import java.util.Optional;
import java.util.Set;

/**
 * What a hotelier says of a rate plan.
 *
 * @param roomTypes what it sells; none means all that the hotel has, those to come included
 */
public record RatePlanProfile(
        String name,
        Board board,
        Set<RoomTypeId> roomTypes,
        CancellationPolicy cancellationPolicy,
        PaymentTerms payment,
        Optional<Derivation> derivation,
        StayLimits limits) {

    public RatePlanProfile {
        roomTypes = Set.copyOf(roomTypes);
    }
}

package innkeeper.hotel.rates.domain;

import innkeeper.hotel.cancellation.domain.CancellationPolicy;
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
        Set<PaymentMethod> paymentMethods,
        Optional<Derivation> derivation,
        StayLimits limits) {

    public RatePlanProfile {
        roomTypes = Set.copyOf(roomTypes);
        paymentMethods = Set.copyOf(paymentMethods);
        if (paymentMethods.isEmpty()) {
            throw new IllegalArgumentException("the plan %s cannot be paid".formatted(name));
        }
    }
}

package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;

/** What the hotels sell their rooms under. */
public interface RatePlans {
    List<RatePlan> of(HotelId hotel);

    /**
     * The plan of that id; without one, the standard plan.
     *
     * @throws Rejected when the hotel has no such plan
     */
    default RatePlan get(HotelId hotel, Optional<RatePlanId> id) {
        return of(hotel).stream()
                .filter(plan -> id.map(plan.id()::equals).orElseGet(() -> plan.name().equals(RatePlan.STANDARD)))
                .findFirst()
                .orElseThrow(() -> new Rejected(new UnknownRatePlan(id.map(RatePlanId::toString).orElse("standard"))));
    }
}

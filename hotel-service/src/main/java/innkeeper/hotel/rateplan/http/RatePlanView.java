package innkeeper.hotel.rateplan.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;

/** A rate plan as the contract shows it. */
record RatePlanView(RatePlanId id, HotelId hotelId, @JsonUnwrapped RatePlanBody plan) {
    static RatePlanView of(RatePlan plan) {
        return new RatePlanView(plan.id(), plan.hotel(), RatePlanBody.of(plan.profile()));
    }
}

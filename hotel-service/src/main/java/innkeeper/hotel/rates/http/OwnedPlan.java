package innkeeper.hotel.rates.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.RatePlanId;
import innkeeper.kit.http.Call;

/** The rate plan that a path names, with its hotel, where the caller may do this to it: 404 comes before 403. */
public record OwnedPlan(Hotel hotel, RatePlan plan) {
    public static OwnedPlan of(Call call, Hotels hotels, RatePlans ratePlans) {
        Hotel hotel = Owned.seen(call, hotels);
        RatePlan plan = ratePlans.of(hotel.id()).get(new RatePlanId(call.id("rate_plan_id")));
        call.access().require(Owned.resource("rate_plan", plan.id().toString(), hotel));
        return new OwnedPlan(hotel, plan);
    }
}

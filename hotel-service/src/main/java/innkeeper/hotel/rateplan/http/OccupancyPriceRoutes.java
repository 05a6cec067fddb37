package innkeeper.hotel.rateplan.http;

import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.rateplan.usecase.SetOccupancyPrices;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.http.OwnedPlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Prices by occupancy over REST. */
public final class OccupancyPriceRoutes implements Routes {
    private final Hotels hotels;
    private final RatePlans ratePlans;
    private final SetOccupancyPrices setOccupancyPrices;

    public OccupancyPriceRoutes(Hotels hotels, RatePlans ratePlans, SetOccupancyPrices setOccupancyPrices) {
        this.hotels = hotels;
        this.ratePlans = ratePlans;
        this.setOccupancyPrices = setOccupancyPrices;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getOccupancyPrices", this::read)
                .on("putOccupancyPrices", this::set);
    }

    private Answer read(Call call) {
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        return shown(ratePlans.of(owned.hotel().id()).get(owned.plan().pricedBy()));
    }

    private Answer set(Call call) {
        OccupancyPricesBody body = call.body(OccupancyPricesBody.class);
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        OccupancyPrices prices = body.prices(owned.hotel());
        return shown(setOccupancyPrices.handle(owned.hotel(), owned.plan(), call.ifMatch(), prices));
    }

    private static Answer shown(RatePlan plan) {
        return Answer.ok(OccupancyPricesBody.of(plan.occupancyPrices())).etag(plan.version());
    }
}

package innkeeper.hotel.rateplan.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.rateplan.usecase.AddRatePlan;
import innkeeper.hotel.rateplan.usecase.ChangeRatePlan;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.http.OwnedPlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.RatePlanId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.List;
import java.util.Optional;

/** Rate plans over REST. */
public final class RatePlanRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("rate-plans", Place.class);

    private final Hotels hotels;
    private final RatePlans ratePlans;
    private final AddRatePlan addRatePlan;
    private final ChangeRatePlan changeRatePlan;

    public RatePlanRoutes(Hotels hotels, RatePlans ratePlans, AddRatePlan addRatePlan, ChangeRatePlan changeRatePlan) {
        this.hotels = hotels;
        this.ratePlans = ratePlans;
        this.addRatePlan = addRatePlan;
        this.changeRatePlan = changeRatePlan;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createRatePlan", this::create)
                .on("listRatePlans", this::list)
                .on("getRatePlan", this::read)
                .on("updateRatePlan", this::update)
                .on("deleteRatePlan", this::delete);
    }

    private Answer create(Call call) {
        RatePlanProfile profile = call.body(RatePlanBody.class).profile();
        Hotel hotel = Owned.hotel(call, hotels);
        return call.once(id -> addRatePlan.handle(hotel, new RatePlanId(id), profile),
                id -> ratePlans.of(hotel.id()).get(new RatePlanId(id)), RatePlanRoutes::created);
    }

    private static Answer created(RatePlan added) {
        String location = "/v1/hotels/%s/rate-plans/%s".formatted(added.hotel(), added.id());
        return Answer.created(location, RatePlanView.of(added)).etag(added.version());
    }

    private Answer list(Call call) {
        Optional<String> after = call.cursor(CURSORS).map(last -> last.id().toString());
        Hotel hotel = Owned.hotel(call, hotels);
        List<RatePlan> found = ratePlans.of(hotel.id()).plans().stream()
                .filter(plan -> after.map(last -> plan.id().toString().compareTo(last) > 0).orElse(true))
                .limit(Page.asked(call.limit())).toList();
        return Answer.ok(Page.of(found, call.limit(), RatePlanView::of, last -> CURSORS.write(new Place(last.id()))));
    }

    private Answer read(Call call) {
        RatePlan plan = OwnedPlan.of(call, hotels, ratePlans).plan();
        return Answer.ok(RatePlanView.of(plan)).etag(plan.version());
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        RatePlan after = changeRatePlan.handle(owned.hotel(), owned.plan().id(), call.ifMatch(),
                profile -> RatePlanBody.patched(profile, patch));
        return Answer.ok(RatePlanView.of(after)).etag(after.version());
    }

    private Answer delete(Call call) {
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        ratePlans.change(owned.hotel().id(), Optional.empty(),
                plans -> plans.without(owned.plan().id(), call.ifMatch()));
        return Answer.noContent();
    }

    record Place(RatePlanId id) {}
}

package innkeeper.hotel.rates.http;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.DateRange;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Clock;
import java.util.List;

/** Prices over REST. */
public final class PriceRoutes implements Routes {
    private static final int MOST_DAYS = 600;

    private final Hotels hotels;
    private final RatePlans ratePlans;
    private final RoomTypes roomTypes;
    private final Nights nights;
    private final SetPrices setPrices;
    private final Clock clock;

    public PriceRoutes(Hotels hotels, RatePlans ratePlans, RoomTypes roomTypes, Nights nights, SetPrices setPrices,
            Clock clock) {
        this.hotels = hotels;
        this.ratePlans = ratePlans;
        this.roomTypes = roomTypes;
        this.nights = nights;
        this.setPrices = setPrices;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getPrices", this::read)
                .on("putPrices", this::set);
    }

    private Answer read(Call call) {
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        DateRange range = DaysAsked.read(call, owned.hotel().arrivals(clock).first(), MOST_DAYS);
        List<RoomType> shown = RoomTypesAsked.read(
                call, owned.hotel(), roomTypes, roomType -> owned.plan().sells(roomType.id()));
        return Answer.ok(PricesBody.of(nights.calendars(owned.plan(), shown, range)));
    }

    private Answer set(Call call) {
        List<RateChange> changes = PriceChanges.read(call.body());
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        return Answer.ok(PricesBody.of(setPrices.handle(owned.hotel(), owned.plan(), changes)));
    }
}

package innkeeper.hotel.rates.http;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RoomCalendar;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Prices over REST. */
public final class PriceRoutes implements Routes {
    private static final int MOST_DAYS = 600;

    private static final UUID FIRST = new UUID(0, 0);

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
        List<RoomType> shown = call.query("room_type_id").map(RoomTypeId::of)
                .map(id -> List.of(roomTypes.get(owned.hotel().id(), id)))
                .orElseGet(() -> roomTypes.after(owned.hotel().id(), FIRST, Integer.MAX_VALUE).stream()
                        .filter(roomType -> owned.plan().sells(roomType.id())).toList());
        return Answer.ok(PricesBody.of(nights
                .of(shown.stream().map(roomType -> new Product(owned.plan(), roomType)).toList(), range)
                .entrySet().stream()
                .map(sold -> RoomCalendar.of(owned.plan(), sold.getKey().roomType().id(), sold.getValue())).toList()));
    }

    private Answer set(Call call) {
        List<RateChange> changes = PriceChanges.read(call.body());
        OwnedPlan owned = OwnedPlan.of(call, hotels, ratePlans);
        return Answer.ok(PricesBody.of(setPrices.handle(owned.hotel(), owned.plan(), changes)));
    }
}

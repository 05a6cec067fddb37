package innkeeper.hotel.rates.http;

import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import java.time.Clock;
import java.util.List;

/** What a hotel offers, has sold, keeps off sale and asks for, day by day, over REST. */
public final class CalendarRoutes implements Routes {
    private static final int MOST_DAYS = 400;
    /** Nights of room types under plans in one answer, some 2 MB of it. */
    private static final int MOST_NIGHTS = 50_000;

    private final Hotels hotels;
    private final RatePlans ratePlans;
    private final RoomTypes roomTypes;
    private final Nights nights;
    private final BookedStays bookedStays;
    private final Clock clock;

    public CalendarRoutes(Hotels hotels, RatePlans ratePlans, RoomTypes roomTypes, Nights nights,
            BookedStays bookedStays, Clock clock) {
        this.hotels = hotels;
        this.ratePlans = ratePlans;
        this.roomTypes = roomTypes;
        this.nights = nights;
        this.bookedStays = bookedStays;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getCalendar", this::read);
    }

    private Answer read(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        DateRange days = DaysAsked.read(call, hotel.arrivals(clock).first(), MOST_DAYS);
        List<RoomType> rooms = RoomTypesAsked.read(call, hotel, roomTypes, _ -> true);
        List<RatePlan> plans = plans(call, hotel);
        List<Product> products = Product.of(plans, rooms);
        if (products.size() * days.length() > MOST_NIGHTS) {
            throw new InvalidInput("query:to", ("%d room types under rate plans are shown for at most %d days: ask for "
                    + "fewer days, for one room type or for one rate plan")
                    .formatted(products.size(), MOST_NIGHTS / products.size()));
        }
        List<RoomTypeId> ids = rooms.stream().map(RoomType::id).toList();
        return Answer.ok(CalendarView.of(hotel, days, rooms, nights.of(products, days), bookedStays.taken(ids, days),
                bookedStays.blocked(ids, days)));
    }

    private List<RatePlan> plans(Call call, Hotel hotel) {
        return call.uuid("rate_plan_id").map(id -> List.of(ratePlans.of(hotel.id()).get(new RatePlanId(id))))
                .orElseGet(() -> ratePlans.of(hotel.id()).plans());
    }
}

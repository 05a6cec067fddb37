package innkeeper.hotel.http;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.calendar.Stay;
import innkeeper.hotel.usecase.Hotels;
import innkeeper.hotel.usecase.sale.ListOffers;
import innkeeper.hotel.usecase.sale.StayDates;
import innkeeper.kernel.DateRange;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Page;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Clock;
import java.time.LocalDate;

/** Offers over REST. */
public final class OfferRoutes implements Routes {
    private final Hotels hotels;
    private final ListOffers listOffers;
    private final Clock clock;

    public OfferRoutes(Hotels hotels, ListOffers listOffers, Clock clock) {
        this.hotels = hotels;
        this.listOffers = listOffers;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.get("/v1/hotels/{hotel_id}/offers", "offer.list", this::list);
    }

    private Answer list(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        DateRange dates =
                StayDates.read("query:", date(call, "check_in"), date(call, "check_out"), hotel.arrivals(clock));
        Stay stay = new Stay(dates, number(call, "guests"), number(call, "rooms"));
        return Answer.ok(new Page<>(listOffers.handle(hotel, stay).stream().map(OfferView::of).toList(), null));
    }

    private static LocalDate date(Call call, String name) {
        return LocalDate.parse(call.query(name).orElseThrow());
    }

    private static int number(Call call, String name) {
        return call.query(name).map(Integer::parseInt).orElse(1);
    }
}

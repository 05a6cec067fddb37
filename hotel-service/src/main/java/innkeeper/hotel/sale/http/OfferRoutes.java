package innkeeper.hotel.sale.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.http.StayDates;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.description.http.Languages;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.http.GroupQuery;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.kernel.DateRange;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Page;
import java.time.Clock;
import java.util.List;

/** Offers over REST. */
public final class OfferRoutes implements Routes {
    private final Hotels hotels;
    private final Extras extras;
    private final ListOffers listOffers;
    private final FixQuote fixQuote;
    private final Clock clock;

    public OfferRoutes(Hotels hotels, Extras extras, ListOffers listOffers, FixQuote fixQuote, Clock clock) {
        this.hotels = hotels;
        this.extras = extras;
        this.listOffers = listOffers;
        this.fixQuote = fixQuote;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listOffers", this::list);
    }

    private Answer list(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        DateRange dates = StayDates.read(call.date("check_in").orElseThrow(),
                call.date("check_out").orElseThrow(), hotel.arrivals(clock));
        Group group = GroupQuery.read(call).orElse(Group.ONE);
        List<WantedExtra> wanted = ExtrasQuery.read(call);
        HotelExtras sold = extras.of(hotel.id());
        List<Offer> offers = listOffers.handle(hotel, dates, group, hotel.arrivals(clock).first(), new Choice(sold, wanted));
        Reading reading = Languages.wanted(call);
        HotelExtras told = sold.in(hotel, reading);
        return Languages.say(
                Answer.ok(new Page<>(offers.stream().map(offer -> OfferView.of(offer,
                        fixQuote.handle(hotel.id(), dates, List.of(offer)), hotel, reading, told)).toList(), null)),
                offers.stream().flatMap(offer -> offer.quote().taken().stream())
                        .map(taken -> taken.type().language(hotel, reading)).toList());
    }
}

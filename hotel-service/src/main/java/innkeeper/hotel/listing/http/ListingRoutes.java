package innkeeper.hotel.listing.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.description.http.Languages;
import innkeeper.hotel.listing.usecase.ListHotel;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.List;

/** Hotels as search engines read them. */
public final class ListingRoutes implements Routes {
    private static final String JSON_LD = "application/ld+json";

    private final Hotels hotels;
    private final ListHotel listHotel;

    public ListingRoutes(Hotels hotels, ListHotel listHotel) {
        this.hotels = hotels;
        this.listHotel = listHotel;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getHotelJsonLd", this::read);
    }

    private Answer read(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        String language = hotel.language(Languages.wanted(call));
        String text = HotelJsonLd.text(listHotel.handle(hotel).in(language));
        return Languages.say(Answer.text(200, JSON_LD, text).etagOf(text), List.of(language));
    }
}

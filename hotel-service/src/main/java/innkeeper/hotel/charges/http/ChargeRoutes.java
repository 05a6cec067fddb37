package innkeeper.hotel.charges.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.charges.usecase.SetCharges;
import innkeeper.hotel.charges.usecase.SuggestCharges;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.List;

/** Taxes and fees over REST. */
public final class ChargeRoutes implements Routes {
    private final Hotels hotels;
    private final Charges charges;
    private final SetCharges setCharges;
    private final SuggestCharges suggest;

    public ChargeRoutes(Hotels hotels, Charges charges, SetCharges setCharges, SuggestCharges suggest) {
        this.hotels = hotels;
        this.charges = charges;
        this.setCharges = setCharges;
        this.suggest = suggest;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getCharges", this::read)
                .on("putCharges", this::set)
                .on("suggestCharges", this::suggest);
    }

    private Answer read(Call call) {
        return shown(charges.of(Owned.hotel(call, hotels).id()));
    }

    private Answer set(Call call) {
        List<ChargeRule> rules = call.body(ChargesBody.class).rules();
        Hotel hotel = Owned.hotel(call, hotels);
        return shown(setCharges.handle(hotel, call.ifMatch(), rules));
    }

    private Answer suggest(Call call) {
        return Answer.ok(SuggestionsView.of(suggest.handle(Owned.hotel(call, hotels))));
    }

    private static Answer shown(HotelCharges charges) {
        return Answer.ok(ChargesBody.of(charges)).etag(charges.version());
    }
}

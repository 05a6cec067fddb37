package innkeeper.hotel.catalogue.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.usecase.ChangeHotel;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.description.http.Languages;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Hotels over REST. */
public final class HotelRoutes implements Routes {
    private final Hotels hotels;
    private final ChangeHotel changeHotel;

    public HotelRoutes(Hotels hotels, ChangeHotel changeHotel) {
        this.hotels = hotels;
        this.changeHotel = changeHotel;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createHotel", this::create)
                .on("getHotel", this::read)
                .on("updateHotel", this::update)
                .on("deleteHotel", this::delete);
    }

    private Answer create(Call call) {
        HotelBody body = call.body(HotelBody.class);
        PersonId owner = PersonId.of(call.access().subject().id());
        return call.once(id -> open(Hotel.opened(new HotelId(id), owner, body.profile())),
                id -> hotels.get(new HotelId(id)),
                hotel -> written(Answer.created("/v1/hotels/" + hotel.id(), HotelView.Whole.of(hotel)), hotel));
    }

    private Hotel open(Hotel hotel) {
        hotels.add(hotel);
        return hotel;
    }

    private Answer read(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        String language = hotel.language(Languages.wanted(call));
        return said(Answer.ok(HotelView.Whole.of(hotel.in(language))), hotel, language);
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        Hotel before = Owned.hotel(call, hotels);
        ChangeHotel.Changed changed =
                changeHotel.handle(before, call.ifMatch(), profile -> HotelBody.patched(profile, patch));
        HotelView.Whole hotel = HotelView.Whole.of(changed.hotel());
        Object view = changed.touched().stays().isEmpty()
                ? hotel
                : new HotelView.Changed(hotel, TouchedView.of(changed.touched()));
        return written(Answer.ok(view), changed.hotel());
    }

    /** As its hotelier wrote it. */
    private static Answer written(Answer answer, Hotel hotel) {
        return said(answer, hotel, hotel.profile().details().defaultLanguage());
    }

    private static Answer said(Answer answer, Hotel hotel, String language) {
        return Languages.say(answer, language, hotel.profile().details().defaultLanguage(), hotel.version());
    }

    private Answer delete(Call call) {
        Hotel hotel = Owned.seen(call, hotels);
        Relation as = Owned.require(call, hotel);
        hotels.remove(hotel.id(), call.ifMatch(), new Remover(PersonId.of(call.access().subject().id()),
                as == Relation.ADMIN ? Remover.As.ADMIN : Remover.As.OWNER));
        return Answer.noContent();
    }
}

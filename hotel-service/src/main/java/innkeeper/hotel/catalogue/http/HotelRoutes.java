package innkeeper.hotel.catalogue.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.usecase.Hotels;
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

    public HotelRoutes(Hotels hotels) {
        this.hotels = hotels;
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
                hotel -> Answer.created("/v1/hotels/" + hotel.id(), HotelView.of(hotel)).etag(hotel.version()));
    }

    private Hotel open(Hotel hotel) {
        hotels.add(hotel);
        return hotel;
    }

    private Answer read(Call call) {
        Hotel hotel = Owned.hotel(call, hotels);
        return Answer.ok(HotelView.of(hotel)).etag(hotel.version());
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        Hotel before = Owned.hotel(call, hotels);
        Hotel after = hotels.change(before.id(), call.ifMatch(), profile -> HotelBody.patched(profile, patch));
        return Answer.ok(HotelView.of(after)).etag(after.version());
    }

    private Answer delete(Call call) {
        Hotel hotel = hotels.get(new HotelId(call.id("hotel_id")));
        Relation as = Owned.require(call, hotel);
        hotels.remove(hotel.id(), call.ifMatch(), new Remover(PersonId.of(call.access().subject().id()),
                as == Relation.ADMIN ? Remover.As.ADMIN : Remover.As.OWNER));
        return Answer.noContent();
    }
}

package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.roomtype.usecase.AddRoomType;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import java.util.List;
import java.util.UUID;

/** Room types over REST. */
public final class RoomTypeRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("room-types", Place.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final AddRoomType addRoomType;
    private final ChangeRoomType changeRoomType;

    public RoomTypeRoutes(Hotels hotels, RoomTypes roomTypes, AddRoomType addRoomType, ChangeRoomType changeRoomType) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.addRoomType = addRoomType;
        this.changeRoomType = changeRoomType;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createRoomType", this::create)
                .on("listRoomTypes", this::list)
                .on("getRoomType", this::read)
                .on("updateRoomType", this::update)
                .on("deleteRoomType", this::delete);
    }

    private Answer create(Call call) {
        RoomTypeBody body = call.body(RoomTypeBody.class);
        Hotel hotel = Owned.hotel(call, hotels);
        return call.once(id -> addRoomType.handle(hotel, new RoomTypeId(id), body.profile()),
                id -> roomTypes.get(hotel.id(), new RoomTypeId(id)), RoomTypeRoutes::created);
    }

    private static Answer created(RoomType added) {
        String location = "/v1/hotels/%s/room-types/%s".formatted(added.hotel(), added.id());
        return Answer.created(location, RoomTypeView.of(added)).etag(added.version());
    }

    private Answer list(Call call) {
        UUID after = call.cursor(CURSORS).map(last -> last.id().value()).orElse(FIRST);
        Hotel hotel = Owned.hotel(call, hotels);
        List<RoomType> found = roomTypes.after(hotel.id(), after, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), RoomTypeView::of, last -> CURSORS.write(new Place(last.id()))));
    }

    private Answer read(Call call) {
        RoomType roomType = Owned.room(call, hotels, roomTypes).roomType();
        return Answer.ok(RoomTypeView.of(roomType)).etag(roomType.version());
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        ChangeRoomType.Changed changed = changeRoomType.handle(room.hotel(), room.roomType(), call.ifMatch(),
                profile -> RoomTypeBody.patched(profile, patch));
        Object view = changed.touched().stays().isEmpty()
                ? RoomTypeView.of(changed.roomType())
                : RoomTypeView.Changed.of(changed);
        return Answer.ok(view).etag(changed.roomType().version());
    }

    private Answer delete(Call call) {
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        roomTypes.remove(room.hotel().id(), room.roomType().id(), call.ifMatch());
        return Answer.noContent();
    }

    record Place(RoomTypeId id) {}
}

package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.description.http.Languages;
import innkeeper.hotel.roomtype.usecase.AddRoomType;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.util.List;
import java.util.UUID;

/** Room types over REST. */
public final class RoomTypeRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("room-types", Place.class);

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
        return call.once(id -> addRoomType.handle(hotel, new RoomTypeId(id), body.profile(hotel)),
                id -> roomTypes.get(hotel.id(), new RoomTypeId(id)), added -> created(hotel, added));
    }

    private static Answer created(Hotel hotel, RoomType added) {
        String location = "/v1/hotels/%s/room-types/%s".formatted(added.hotel(), added.id());
        return written(Answer.created(location, RoomTypeView.of(added)), hotel, added);
    }

    private Answer list(Call call) {
        UUID after = call.cursor(CURSORS).map(last -> last.id().value()).orElse(RoomTypes.FIRST);
        Hotel hotel = Owned.hotel(call, hotels);
        List<RoomType> found = roomTypes.after(hotel.id(), after, Page.asked(call.limit()));
        Reading reading = Languages.wanted(call);
        Answer page = Answer.ok(Page.of(found, call.limit(), roomType -> RoomTypeView.of(roomType.in(roomType.language(hotel, reading))),
                last -> CURSORS.write(new Place(last.id()))));
        return Languages.say(page, found.stream().limit(call.limit()).map(each -> each.language(hotel, reading)).toList());
    }

    private Answer read(Call call) {
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        String language = room.roomType().language(room.hotel(), Languages.wanted(call));
        return said(Answer.ok(RoomTypeView.of(room.roomType().in(language))), room.hotel(), room.roomType(), language);
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        ChangeRoomType.Changed changed = changeRoomType.handle(room.hotel(), room.roomType(), call.ifMatch(),
                profile -> RoomTypeBody.patched(profile, patch, room.hotel()));
        Object view = changed.touched().stays().isEmpty()
                ? RoomTypeView.of(changed.roomType())
                : RoomTypeView.Changed.of(changed);
        return written(Answer.ok(view), room.hotel(), changed.roomType());
    }

    /** As its hotelier wrote it. */
    private static Answer written(Answer answer, Hotel hotel, RoomType roomType) {
        return said(answer, hotel, roomType, hotel.profile().details().defaultLanguage());
    }

    private static Answer said(Answer answer, Hotel hotel, RoomType roomType, String language) {
        return Languages.say(answer, language, hotel.profile().details().defaultLanguage(), roomType.version());
    }

    private Answer delete(Call call) {
        Owned.Room room = Owned.room(call, hotels, roomTypes);
        roomTypes.remove(room.hotel().id(), room.roomType().id(), call.ifMatch());
        return Answer.noContent();
    }

    record Place(RoomTypeId id) {}
}

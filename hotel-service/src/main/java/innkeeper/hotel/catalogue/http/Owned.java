package innkeeper.hotel.catalogue.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Call;
import java.util.Map;

/** Finds what a path names and asks the policy whether the caller may do this to it: 404 comes before 403. */
public final class Owned {
    /** A room type with the hotel it belongs to. */
    public record Room(Hotel hotel, RoomType roomType) {}

    private Owned() {}

    public static Hotel hotel(Call call, Hotels hotels) {
        Hotel hotel = seen(call, hotels);
        require(call, hotel);
        return hotel;
    }

    /** A draft is nothing to those who do not work for it. */
    public static Hotel seen(Call call, Hotels hotels) {
        Hotel hotel = hotels.get(new HotelId(call.id("hotel_id")));
        if (hotel.profile().status() == Status.DRAFT
                && !call.access().alsoMay("hotel.read_draft", resource("hotel", hotel.id().toString(), hotel))) {
            throw new Rejected(new UnknownHotel(hotel.id()));
        }
        return hotel;
    }

    /** What gives the caller leave to do this to the hotel. */
    static Relation require(Call call, Hotel hotel) {
        return call.access().require(resource("hotel", hotel.id().toString(), hotel));
    }

    public static Room room(Call call, Hotels hotels, RoomTypes roomTypes) {
        Hotel hotel = seen(call, hotels);
        RoomType roomType = roomTypes.get(hotel.id(), new RoomTypeId(call.id("room_type_id")));
        call.access().require(resource("room_type", roomType.id().toString(), hotel));
        return new Room(hotel, roomType);
    }

    /** Something of the hotel's, as the policy is asked about it. */
    public static Resource resource(String type, String id, Hotel hotel) {
        return Resource.of(type, id,
                Map.of("hotel_id", hotel.id().toString(), "owner_id", hotel.owner().toString()));
    }
}

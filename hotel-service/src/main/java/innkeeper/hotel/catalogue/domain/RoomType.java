package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;

/** Rooms that a guest cannot tell apart; they are counted, not numbered. */
public record RoomType(RoomTypeId id, HotelId hotel, RoomTypeProfile profile, int version) {
    public static RoomType added(RoomTypeId id, HotelId hotel, RoomTypeProfile profile) {
        return new RoomType(id, hotel, profile, 1);
    }

    public RoomType edited(RoomTypeProfile next) {
        return new RoomType(id, hotel, next, version + 1);
    }

    public boolean sleeps(int guests, int rooms) {
        return profile.capacity() * rooms >= guests;
    }
}

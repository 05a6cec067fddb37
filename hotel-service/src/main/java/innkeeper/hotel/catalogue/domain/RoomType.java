package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.description.domain.Reading;
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

    /** In which language this reader is shown it. */
    public String language(Hotel of, Reading reading) {
        return reading.of(of.profile().details().defaultLanguage(), profile.details().translations().keySet());
    }

    public RoomType in(String language) {
        return new RoomType(id, hotel, profile.in(language), version);
    }

    public boolean isPublished() {
        return profile.status() == Status.PUBLISHED;
    }
}

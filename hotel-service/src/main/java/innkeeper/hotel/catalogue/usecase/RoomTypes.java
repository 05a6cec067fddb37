package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** What the hotels sell. */
public interface RoomTypes {
    /**
     * Adding the same id again changes nothing.
     *
     * @throws Rejected when the price is not in the hotel's currency
     */
    void add(RoomType roomType);

    Optional<RoomType> find(HotelId hotel, RoomTypeId id);

    /** Those of these that there are, of whatever hotel and in any order. */
    List<RoomType> named(Set<RoomTypeId> ids);

    /** Comes before all. */
    UUID FIRST = new UUID(0, 0);

    /** The hotel's types by id, those after the given one. */
    List<RoomType> after(HotelId hotel, UUID id, int limit);

    /** All of the hotel's types by id. */
    default List<RoomType> of(HotelId hotel) {
        return after(hotel, FIRST, Integer.MAX_VALUE);
    }

    /** The same of each that has any. */
    Map<HotelId, List<RoomType>> of(Set<HotelId> hotels);

    /** @throws Rejected when the type is unknown or has another version, or the price another currency */
    RoomType change(HotelId hotel, RoomTypeId id, IntPredicate version, UnaryOperator<RoomTypeProfile> step);

    /** @throws Rejected when the type is unknown or has another version, or guests are still to come */
    void remove(HotelId hotel, RoomTypeId id, IntPredicate version);

    /** @throws Rejected when the hotel has no such type */
    default RoomType get(HotelId hotel, RoomTypeId id) {
        return find(hotel, id).orElseThrow(() -> new Rejected(new UnknownRoomType(id)));
    }
}
